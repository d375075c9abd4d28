/** Guesses in memory. Start at {@link MemoryGuessStore}. */
@NullMarked
package dev.portcullis.memory.guess;

import org.jspecify.annotations.NullMarked;
