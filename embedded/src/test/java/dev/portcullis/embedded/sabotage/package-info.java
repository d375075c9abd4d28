/** Proves that the sentences of the contract bite: start at {@code SaboteursTest}. */
@NullMarked
package dev.portcullis.embedded.sabotage;

import org.jspecify.annotations.NullMarked;
