package dev.portcullis.ports.login;

import java.util.Objects;

/** What is submitted to sign in by a code: first whose account it is, then the code with it. */
public final class LoginCode {
    private LoginCode() {}

    /** Have a code sent to whom this text names. */
    public static UpdateLoginFlowWithCodeMethod sendTo(String identifier) {
        Objects.requireNonNull(identifier, "identifier");
        return new UpdateLoginFlowWithCodeMethod(null, null, null, identifier, null, null);
    }

    /** Enter the code that was sent to whom this text names. */
    public static UpdateLoginFlowWithCodeMethod enter(String identifier, String code) {
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(code, "code");
        return new UpdateLoginFlowWithCodeMethod(null, code, null, identifier, null, null);
    }
}
