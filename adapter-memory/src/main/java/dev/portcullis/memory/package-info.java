/** The stores in memory, gone when the program ends. Start at {@link MemoryUnitOfWork}. */
@NullMarked
package dev.portcullis.memory;

import org.jspecify.annotations.NullMarked;
