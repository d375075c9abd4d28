/** The stores in memory, for tests, trials and {@code dsn: memory}. Start at {@link MemoryUnitOfWork}. */
@NullMarked
package dev.portcullis.memory;

import org.jspecify.annotations.NullMarked;
