/** Removing what is over, by and by. Start at {@link Housekeeping}. */
@NullMarked
package dev.portcullis.embedded.housekeeping;

import org.jspecify.annotations.NullMarked;
