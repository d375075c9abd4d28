/** What stores of outgoing messages must hold to. Start at {@link OutboxStoreContract}. */
@NullMarked
package dev.portcullis.testkit.courier;

import org.jspecify.annotations.NullMarked;
