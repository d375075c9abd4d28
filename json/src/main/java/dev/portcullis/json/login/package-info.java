/** Signing in. Start at {@link LoginMapping}. */
@NullMarked
package dev.portcullis.json.login;

import org.jspecify.annotations.NullMarked;
