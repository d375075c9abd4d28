/** What to do after a flow succeeded. Start at {@link NextSteps}. */
@NullMarked
package dev.portcullis.companion.next;

import org.jspecify.annotations.NullMarked;
