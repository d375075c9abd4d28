package dev.portcullis.ports.webauthn;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;

/** Fetch the script. */
public record GetWebAuthnJavaScript(Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public GetWebAuthnJavaScript {
        Objects.requireNonNull(caller, "caller");
    }
}
