package dev.portcullis.ports.recovery;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a recovery flow with the method code.
 *
 * @param code the code that was sent
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param email the address to use
 * @param screen which screen to show: credential-selection or previous
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateRecoveryFlowWithCodeMethod(
        @Nullable String code,
        @Nullable String csrfToken,
        @Nullable String email,
        @Nullable String recoveryAddress,
        @Nullable String recoveryConfirmAddress,
        @Nullable String recoverySelectAddress,
        @Nullable String screen,
        @Nullable JsonObject transientPayload)
        implements UpdateRecoveryFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("code")
                .text("code", code)
                .text("csrf_token", csrfToken)
                .text("email", email)
                .text("recovery_address", recoveryAddress)
                .text("recovery_confirm_address", recoveryConfirmAddress)
                .text("recovery_select_address", recoverySelectAddress)
                .text("screen", screen)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateRecoveryFlowWithCodeMethod[hidden]";
    }

    /** The same with the token of the form, for browser flows. */
    public UpdateRecoveryFlowWithCodeMethod withCsrfToken(String token) {
        Objects.requireNonNull(token, "token");
        return new UpdateRecoveryFlowWithCodeMethod(
                code,
                token,
                email,
                recoveryAddress,
                recoveryConfirmAddress,
                recoverySelectAddress,
                screen,
                transientPayload);
    }
}
