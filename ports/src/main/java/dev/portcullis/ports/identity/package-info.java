/** Who a person is to us: the contract's view of it, and the port that keeps it. Start at {@link Identity} and {@link IdentityStore}. */
@NullMarked
package dev.portcullis.ports.identity;

import org.jspecify.annotations.NullMarked;
