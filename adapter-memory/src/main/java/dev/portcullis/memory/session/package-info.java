/** Sessions in memory. Start at {@link MemorySessionStore}. */
@NullMarked
package dev.portcullis.memory.session;

import org.jspecify.annotations.NullMarked;
