/** A person signed in. Start at {@link SessionMapping}. */
@NullMarked
package dev.portcullis.json.session;

import org.jspecify.annotations.NullMarked;
