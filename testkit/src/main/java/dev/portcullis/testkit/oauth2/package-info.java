/** OAuth 2.0 servers for tests. Start at {@link FakeAuthorizationServer}. */
@NullMarked
package dev.portcullis.testkit.oauth2;

import org.jspecify.annotations.NullMarked;
