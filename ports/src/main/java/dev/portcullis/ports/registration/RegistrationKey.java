package dev.portcullis.ports.registration;

import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;

/** What is submitted to sign up with a new passkey or security key. */
public final class RegistrationKey {
    private RegistrationKey() {}

    /**
     * Hand in the passkey that was made of {@code passkey_create_data}, in a browser or an app.
     *
     * @param made JSON, as the published script makes it
     */
    public static UpdateRegistrationFlowWithPasskeyMethod passkey(JsonObject traits, String made) {
        return new UpdateRegistrationFlowWithPasskeyMethod(traits, null, Objects.requireNonNull(made, "made"), null);
    }

    /**
     * Hand in a new security key; browser flows only.
     *
     * @param name what its owner calls it
     * @param made JSON, as the published script makes it
     */
    public static UpdateRegistrationFlowWithWebAuthnMethod securityKey(JsonObject traits, String name, String made) {
        Objects.requireNonNull(name, "name");
        return new UpdateRegistrationFlowWithWebAuthnMethod(
                traits, null, null, Objects.requireNonNull(made, "made"), name);
    }
}
