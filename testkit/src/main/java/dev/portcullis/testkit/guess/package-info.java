/** What stores of guesses must hold to. Start at {@link GuessStoreContract}. */
@NullMarked
package dev.portcullis.testkit.guess;

import org.jspecify.annotations.NullMarked;
