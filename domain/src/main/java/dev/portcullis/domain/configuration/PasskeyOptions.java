package dev.portcullis.domain.configuration;

import dev.portcullis.ports.webauthn.AttestationConveyance;
import dev.portcullis.ports.webauthn.UserVerification;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of passkeys, {@code selfservice.methods.passkey.config}; whatever is null is as the contract's release has it.
 *
 * @param attachment {@code platform} or {@code cross-platform}
 * @param residentKey {@code required} or {@code preferred}
 * @param makeWithin how long a browser waits for a key to be made
 * @param useWithin how long it waits for one to be used
 */
public record PasskeyOptions(
        @Nullable String attachment,
        @Nullable String residentKey,
        @Nullable UserVerification userVerification,
        @Nullable AttestationConveyance conveyance,
        @Nullable Duration makeWithin,
        @Nullable Duration useWithin) {
    /** Nothing is said. */
    public static final PasskeyOptions NONE = new PasskeyOptions(null, null, null, null, null, null);

    /** Whether the kind of authenticator is chosen: then an attachment counts only where one is named. */
    public boolean selects() {
        return attachment != null || residentKey != null || userVerification != null;
    }
}
