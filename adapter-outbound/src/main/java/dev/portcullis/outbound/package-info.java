/** Guarded calls to other servers. Start at {@link GuardedClient}; which addresses are private says {@link PrivateNetworks}. */
@NullMarked
package dev.portcullis.outbound;

import org.jspecify.annotations.NullMarked;
