/** Failed attempts, kept in memory. Start at {@link MemoryFailedAttemptStore}. */
@NullMarked
package dev.portcullis.memory.bruteforce;

import org.jspecify.annotations.NullMarked;
