/** Errors in memory. Start at {@link MemoryFlowErrorStore}. */
@NullMarked
package dev.portcullis.memory.error;

import org.jspecify.annotations.NullMarked;
