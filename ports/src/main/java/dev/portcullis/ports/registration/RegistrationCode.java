package dev.portcullis.ports.registration;

import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is submitted to sign up by a code: first who it is, then the code with it. */
public final class RegistrationCode {
    private RegistrationCode() {}

    /** Have a code sent to the address among the traits. */
    public static UpdateRegistrationFlowWithCodeMethod sendFor(JsonObject traits) {
        return with(traits, null);
    }

    /** Enter the code that was sent. @param traits the same as before */
    public static UpdateRegistrationFlowWithCodeMethod enter(JsonObject traits, String code) {
        return with(traits, Objects.requireNonNull(code, "code"));
    }

    private static UpdateRegistrationFlowWithCodeMethod with(JsonObject traits, @Nullable String code) {
        return new UpdateRegistrationFlowWithCodeMethod(traits, code, null, null, null);
    }
}
