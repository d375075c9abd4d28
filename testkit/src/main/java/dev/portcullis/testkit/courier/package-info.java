/** What stores of outgoing messages must hold to, and how tests wait for mails. Start at {@link OutboxStoreContract} and {@link Mailbox}. */
@NullMarked
package dev.portcullis.testkit.courier;

import org.jspecify.annotations.NullMarked;
