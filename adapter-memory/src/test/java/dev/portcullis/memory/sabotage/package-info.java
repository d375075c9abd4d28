/** Stores that break one rule each, to see that the suites notice. Start at {@link StoreSaboteursTest}. */
@NullMarked
package dev.portcullis.memory.sabotage;

import org.jspecify.annotations.NullMarked;
