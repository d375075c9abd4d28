/**
 * Security keys and passkeys. Start at {@link WebAuthnApi} for the script that browsers need, and at {@link
 * CeremonyVerifier} for what becomes of what they send.
 */
@NullMarked
package dev.portcullis.ports.webauthn;

import org.jspecify.annotations.NullMarked;
