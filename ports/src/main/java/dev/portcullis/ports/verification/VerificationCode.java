package dev.portcullis.ports.verification;

import java.util.Objects;

/** What is submitted to verify an address by a code: first where to send it, then the code. */
public final class VerificationCode {
    private VerificationCode() {}

    /** Have a code sent to an address. */
    public static UpdateVerificationFlowWithCodeMethod mailTo(String address) {
        Objects.requireNonNull(address, "address");
        return new UpdateVerificationFlowWithCodeMethod(null, null, address, null);
    }

    /** Enter the code that was sent. */
    public static UpdateVerificationFlowWithCodeMethod enter(String code) {
        Objects.requireNonNull(code, "code");
        return new UpdateVerificationFlowWithCodeMethod(code, null, null, null);
    }
}
