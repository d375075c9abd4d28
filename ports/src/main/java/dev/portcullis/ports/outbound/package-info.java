/** Calls to other servers. Start at {@link OutboundClient}. */
@NullMarked
package dev.portcullis.ports.outbound;

import org.jspecify.annotations.NullMarked;
