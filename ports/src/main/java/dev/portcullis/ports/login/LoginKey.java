package dev.portcullis.ports.login;

import java.util.Objects;

/** What is submitted to sign in by a passkey or a security key. */
public final class LoginKey {
    private LoginKey() {}

    /**
     * Hand in what a passkey answered to {@code passkey_challenge}, in a browser or an app.
     *
     * @param answer JSON, as the published script makes it
     */
    public static UpdateLoginFlowWithPasskeyMethod passkey(String answer) {
        return new UpdateLoginFlowWithPasskeyMethod(null, Objects.requireNonNull(answer, "answer"));
    }

    /**
     * Ask for a security key of the account with this identifier; the form then holds the challenge for the key. Browser flows
     * only.
     */
    public static UpdateLoginFlowWithWebAuthnMethod askFor(String identifier) {
        Objects.requireNonNull(identifier, "identifier");
        return new UpdateLoginFlowWithWebAuthnMethod(identifier, null, null, null);
    }

    /** Hand in what the security key answered. @param answer JSON, as the published script makes it */
    public static UpdateLoginFlowWithWebAuthnMethod securityKey(String identifier, String answer) {
        return SecondFactor.securityKey(identifier, answer);
    }
}
