/** Security keys without a browser, and the promises of those who check them. Start at {@link VirtualAuthenticator}. */
@NullMarked
package dev.portcullis.testkit.webauthn;

import org.jspecify.annotations.NullMarked;
