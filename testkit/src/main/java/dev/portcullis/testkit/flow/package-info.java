/** What stores of flows and paused submissions must hold to. Start at {@link FlowStoreContract}. */
@NullMarked
package dev.portcullis.testkit.flow;

import org.jspecify.annotations.NullMarked;
