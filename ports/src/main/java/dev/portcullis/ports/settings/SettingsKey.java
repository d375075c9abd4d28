package dev.portcullis.ports.settings;

import java.util.Objects;

/** What is submitted in settings to add and remove passkeys and security keys. */
public final class SettingsKey {
    private SettingsKey() {}

    /** Add a passkey, in a browser or an app. @param made JSON, as the published script makes it */
    public static UpdateSettingsFlowWithPasskeyMethod addPasskey(String made) {
        return new UpdateSettingsFlowWithPasskeyMethod(null, null, Objects.requireNonNull(made, "made"));
    }

    /** Remove a passkey. @param id the value of its button {@code passkey_remove} */
    public static UpdateSettingsFlowWithPasskeyMethod removePasskey(String id) {
        return new UpdateSettingsFlowWithPasskeyMethod(null, Objects.requireNonNull(id, "id"), null);
    }

    /**
     * Add a security key; browser flows only.
     *
     * @param name what its owner calls it
     * @param made JSON, as the published script makes it
     */
    public static UpdateSettingsFlowWithWebAuthnMethod addSecurityKey(String name, String made) {
        Objects.requireNonNull(name, "name");
        return new UpdateSettingsFlowWithWebAuthnMethod(null, null, Objects.requireNonNull(made, "made"), name, null);
    }

    /** Remove a security key; browser flows only. @param id the value of its button {@code webauthn_remove} */
    public static UpdateSettingsFlowWithWebAuthnMethod removeSecurityKey(String id) {
        return new UpdateSettingsFlowWithWebAuthnMethod(null, null, null, null, Objects.requireNonNull(id, "id"));
    }
}
