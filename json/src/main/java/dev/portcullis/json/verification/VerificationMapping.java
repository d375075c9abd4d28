package dev.portcullis.json.verification;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.ui.UiMapping;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.List;

/** Verification flows. */
public final class VerificationMapping {
    public static final Codec<VerificationFlow> FLOW = Shape.of(
            List.of(
                    required("id", VerificationFlow::id, FlowMapping.ID),
                    required("type", VerificationFlow::type, FlowMapping.TYPE),
                    omitted("expires_at", VerificationFlow::expiresAt, Scalars.MOMENT),
                    omitted("issued_at", VerificationFlow::issuedAt, Scalars.MOMENT),
                    omitted("request_url", VerificationFlow::requestUrl, Scalars.TEXT),
                    omitted("return_to", VerificationFlow::returnTo, Scalars.TEXT),
                    omitted("active", VerificationFlow::active, FlowMapping.METHOD),
                    required("ui", VerificationFlow::ui, UiMapping.CONTAINER),
                    required("state", VerificationFlow::state, FlowMapping.STATE),
                    omitted("transient_payload", VerificationFlow::transientPayload, JsonMapping.OBJECT)),
            v -> new VerificationFlow(
                    v.one(),
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.one(),
                    v.orNull()));

    private VerificationMapping() {}
}
