/** Identities in memory. Start at {@link MemoryIdentityStore}. */
@NullMarked
package dev.portcullis.memory.identity;

import org.jspecify.annotations.NullMarked;
