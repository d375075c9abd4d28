package dev.portcullis.json.settings;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.identity.IdentityMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.ui.UiMapping;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.settings.SettingsFlow;
import java.util.List;

/** Settings flows. */
public final class SettingsMapping {
    public static final Codec<SettingsFlow> FLOW = Shape.of(
            List.of(
                    required("id", SettingsFlow::id, FlowMapping.ID),
                    required("type", SettingsFlow::type, FlowMapping.TYPE),
                    required("expires_at", SettingsFlow::expiresAt, Scalars.MOMENT),
                    required("issued_at", SettingsFlow::issuedAt, Scalars.MOMENT),
                    required("request_url", SettingsFlow::requestUrl, Scalars.TEXT),
                    omitted("return_to", SettingsFlow::returnTo, Scalars.TEXT),
                    omitted("active", SettingsFlow::active, FlowMapping.METHOD),
                    required("ui", SettingsFlow::ui, UiMapping.CONTAINER),
                    required("identity", SettingsFlow::identity, IdentityMapping.IDENTITY),
                    required("state", SettingsFlow::state, FlowMapping.STATE),
                    omitted("continue_with", SettingsFlow::continueWith, FlowMapping.ALL_CONTINUE_WITH, List.of()),
                    omitted("transient_payload", SettingsFlow::transientPayload, JsonMapping.OBJECT)),
            v -> new SettingsFlow(
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
                    v.one(),
                    v.orNull()));

    private SettingsMapping() {}
}
