/** Writing the messages that flows send. Start at {@link Courier}. */
@NullMarked
package dev.portcullis.domain.courier;

import org.jspecify.annotations.NullMarked;
