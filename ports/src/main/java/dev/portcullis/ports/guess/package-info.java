/** How often somebody guessed at a credential. Start at {@link GuessStore}. */
@NullMarked
package dev.portcullis.ports.guess;

import org.jspecify.annotations.NullMarked;
