package dev.portcullis.json.recovery;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.ui.UiMapping;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.recovery.RecoveryFlow;
import java.util.List;

/** Recovery flows. */
public final class RecoveryMapping {
    public static final Codec<RecoveryFlow> FLOW = Shape.of(
            List.of(
                    required("id", RecoveryFlow::id, FlowMapping.ID),
                    required("type", RecoveryFlow::type, FlowMapping.TYPE),
                    required("expires_at", RecoveryFlow::expiresAt, Scalars.MOMENT),
                    required("issued_at", RecoveryFlow::issuedAt, Scalars.MOMENT),
                    required("request_url", RecoveryFlow::requestUrl, Scalars.TEXT),
                    omitted("return_to", RecoveryFlow::returnTo, Scalars.TEXT),
                    omitted("active", RecoveryFlow::active, FlowMapping.METHOD),
                    required("ui", RecoveryFlow::ui, UiMapping.CONTAINER),
                    required("state", RecoveryFlow::state, FlowMapping.STATE),
                    omitted("continue_with", RecoveryFlow::continueWith, FlowMapping.ALL_CONTINUE_WITH, List.of()),
                    omitted("transient_payload", RecoveryFlow::transientPayload, JsonMapping.OBJECT)),
            v -> new RecoveryFlow(
                    v.one(),
                    v.one(),
                    v.one(),
                    v.one(),
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.one(),
                    v.one(),
                    v.orNull()));

    private RecoveryMapping() {}
}
