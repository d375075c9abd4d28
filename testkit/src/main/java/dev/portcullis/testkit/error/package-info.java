/** What stores of errors must hold to. Start at {@link FlowErrorStoreContract}. */
@NullMarked
package dev.portcullis.testkit.error;

import org.jspecify.annotations.NullMarked;
