/** Security keys and passkeys. Start at {@link WebAuthnService}. */
@NullMarked
package dev.portcullis.domain.webauthn;

import org.jspecify.annotations.NullMarked;
