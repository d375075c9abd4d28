/** Security keys and passkeys, checked with WebAuthn4J. Start at {@link WebAuthn4jVerifier}. */
@NullMarked
package dev.portcullis.webauthn;

import org.jspecify.annotations.NullMarked;
