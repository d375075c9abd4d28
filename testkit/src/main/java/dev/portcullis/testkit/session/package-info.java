/** What stores of sessions must hold to. Start at {@link SessionStoreContract}. */
@NullMarked
package dev.portcullis.testkit.session;

import org.jspecify.annotations.NullMarked;
