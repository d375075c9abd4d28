/** Slows down who tries many passwords on one account. Start at {@link GuessGuard}. */
@NullMarked
package dev.portcullis.domain.guess;

import org.jspecify.annotations.NullMarked;
