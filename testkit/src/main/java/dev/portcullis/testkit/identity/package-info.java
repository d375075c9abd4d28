/** What stores of identities must hold to. Start at {@link IdentityStoreContract}. */
@NullMarked
package dev.portcullis.testkit.identity;

import org.jspecify.annotations.NullMarked;
