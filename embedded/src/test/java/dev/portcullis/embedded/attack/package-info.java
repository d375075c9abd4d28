/** What strangers do, against a whole engine behind HTTP. Start at {@link dev.portcullis.embedded.attack.UsedUpShareTest}. */
@NullMarked
package dev.portcullis.embedded.attack;

import org.jspecify.annotations.NullMarked;
