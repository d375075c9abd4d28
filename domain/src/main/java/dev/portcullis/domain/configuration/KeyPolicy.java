package dev.portcullis.domain.configuration;

import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.UserVerification;
import org.jspecify.annotations.Nullable;

/**
 * {@code portcullis.keys}: what is asked of keys beyond the contract.
 *
 * @param userVerification null for what the contract asks: nothing of security keys, and of passkeys what they can
 * @param attestation which makes are let in
 * @param platformOnly whether passkeys are made on the device itself alone, as the contract has it
 * @param passkeys what counts for passkeys alone, before the others
 */
public record KeyPolicy(
        @Nullable UserVerification userVerification,
        AttestationPolicy attestation,
        boolean platformOnly,
        PasskeyOptions passkeys) {
    /** As the contract has it. */
    public static final KeyPolicy CONTRACT = new KeyPolicy(null, AttestationPolicy.ANY, true, PasskeyOptions.NONE);
}
