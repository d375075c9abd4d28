/** Outgoing messages in memory. Start at {@link MemoryOutboxStore}. */
@NullMarked
package dev.portcullis.memory.courier;

import org.jspecify.annotations.NullMarked;
