package dev.portcullis.domain.configuration;

import dev.portcullis.ports.webauthn.RelyingParty;
import java.util.Optional;

/**
 * {@code selfservice.methods.webauthn} and {@code selfservice.methods.passkey}.
 *
 * @param securityKeys whom security keys are made for; empty while they are switched off
 * @param passwordless whether a security key is a way in by itself; otherwise it is a second factor
 * @param passkeys whom passkeys are made for; empty while they are switched off
 */
public record KeySettings(
        Optional<RelyingParty> securityKeys, boolean passwordless, Optional<RelyingParty> passkeys, KeyPolicy policy) {
    /** Nobody has keys. */
    public static final KeySettings OFF =
            new KeySettings(Optional.empty(), false, Optional.empty(), KeyPolicy.CONTRACT);

    /** Whether security keys are a way in. */
    public boolean areFirstFactor() {
        return securityKeys.isPresent() && passwordless;
    }
}
