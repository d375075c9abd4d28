package dev.portcullis.ports.login;

import java.util.Objects;

/** What is submitted to a login at the second level: one more proof of who is signed in already. */
public final class SecondFactor {
    private SecondFactor() {}

    /** Enter the code that an authenticator app shows. */
    public static UpdateLoginFlowWithTotpMethod appCode(String code) {
        return new UpdateLoginFlowWithTotpMethod(Objects.requireNonNull(code, "code"), null, null);
    }

    /** Use up one of the lookup secrets. */
    public static UpdateLoginFlowWithLookupSecretMethod lookupSecret(String secret) {
        return new UpdateLoginFlowWithLookupSecretMethod(Objects.requireNonNull(secret, "secret"), null);
    }

    /**
     * Hand in what a security key answered; browser flows only.
     *
     * @param identifier as the form has it
     * @param answer JSON, as the published script makes it
     */
    public static UpdateLoginFlowWithWebAuthnMethod securityKey(String identifier, String answer) {
        Objects.requireNonNull(identifier, "identifier");
        return new UpdateLoginFlowWithWebAuthnMethod(identifier, null, null, Objects.requireNonNull(answer, "answer"));
    }
}
