package dev.portcullis.ports.recovery;

import java.util.Objects;

/** What is submitted to get back into an account by a code: first where to send it, then the code. */
public final class RecoveryCode {
    private RecoveryCode() {}

    /** Have a code sent to an address. */
    public static UpdateRecoveryFlowWithCodeMethod mailTo(String address) {
        Objects.requireNonNull(address, "address");
        return new UpdateRecoveryFlowWithCodeMethod(null, null, address, null, null, null, null, null);
    }

    /** Enter the code that was sent. */
    public static UpdateRecoveryFlowWithCodeMethod enter(String code) {
        Objects.requireNonNull(code, "code");
        return new UpdateRecoveryFlowWithCodeMethod(code, null, null, null, null, null, null, null);
    }
}
