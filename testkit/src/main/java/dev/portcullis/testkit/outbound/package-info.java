/** The promises of what calls other servers. Start at {@link OutboundClientContract}. */
@NullMarked
package dev.portcullis.testkit.outbound;

import org.jspecify.annotations.NullMarked;
