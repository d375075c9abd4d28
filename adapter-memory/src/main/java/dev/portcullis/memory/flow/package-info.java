/** Flows and paused submissions in memory. Start at {@link MemoryFlowStore}. */
@NullMarked
package dev.portcullis.memory.flow;

import org.jspecify.annotations.NullMarked;
