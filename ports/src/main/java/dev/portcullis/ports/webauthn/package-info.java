/** Security keys and passkeys. Start at {@link WebAuthnApi}. */
@NullMarked
package dev.portcullis.ports.webauthn;

import org.jspecify.annotations.NullMarked;
