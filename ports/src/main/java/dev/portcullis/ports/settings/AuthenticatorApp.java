package dev.portcullis.ports.settings;

import java.util.Objects;

/** What is submitted in settings to pair an authenticator app, and to take it away. */
public final class AuthenticatorApp {
    private AuthenticatorApp() {}

    /** Pair the app that was given the secret of the form. @param code what it shows */
    public static UpdateSettingsFlowWithTotpMethod pair(String code) {
        return new UpdateSettingsFlowWithTotpMethod(null, Objects.requireNonNull(code, "code"), null, null);
    }

    /** Let no codes of the app count any more. */
    public static UpdateSettingsFlowWithTotpMethod unlink() {
        return new UpdateSettingsFlowWithTotpMethod(null, null, true, null);
    }
}
