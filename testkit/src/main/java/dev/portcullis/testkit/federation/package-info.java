/** Providers of identities for tests. Start at {@link FakeProvider}. */
@NullMarked
package dev.portcullis.testkit.federation;

import org.jspecify.annotations.NullMarked;
