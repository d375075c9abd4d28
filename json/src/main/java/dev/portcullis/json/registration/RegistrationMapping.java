package dev.portcullis.json.registration;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.orNull;
import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.identity.IdentityMapping;
import dev.portcullis.json.session.SessionMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.ui.UiMapping;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import java.util.List;

/** Registration flows and what they lead to. */
public final class RegistrationMapping {
    public static final Codec<RegistrationFlow> FLOW = Shape.of(
            List.of(
                    required("id", RegistrationFlow::id, FlowMapping.ID),
                    omitted("oauth2_login_challenge", RegistrationFlow::oauth2LoginChallenge, Scalars.TEXT),
                    omitted("oauth2_login_request", RegistrationFlow::oauth2LoginRequest, JsonMapping.OBJECT),
                    required("type", RegistrationFlow::type, FlowMapping.TYPE),
                    required("expires_at", RegistrationFlow::expiresAt, Scalars.MOMENT),
                    required("issued_at", RegistrationFlow::issuedAt, Scalars.MOMENT),
                    required("request_url", RegistrationFlow::requestUrl, Scalars.TEXT),
                    omitted("return_to", RegistrationFlow::returnTo, Scalars.TEXT),
                    omitted("active", RegistrationFlow::active, FlowMapping.METHOD),
                    required("ui", RegistrationFlow::ui, UiMapping.CONTAINER),
                    orNull("organization_id", RegistrationFlow::organizationId, Scalars.TEXT),
                    omitted("transient_payload", RegistrationFlow::transientPayload, JsonMapping.OBJECT),
                    omitted("session_token_exchange_code", RegistrationFlow::sessionTokenExchangeCode, Scalars.TEXT),
                    required("state", RegistrationFlow::state, FlowMapping.STATE),
                    omitted("identity_schema", RegistrationFlow::identitySchema, Scalars.TEXT)),
            v -> new RegistrationFlow(
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.one(),
                    v.one(),
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.orNull()));

    public static final Codec<SuccessfulNativeRegistration> SUCCESS = Shape.of(
            List.of(
                    omitted("session_token", SuccessfulNativeRegistration::sessionToken, Scalars.TEXT),
                    omitted("session", SuccessfulNativeRegistration::session, SessionMapping.SESSION),
                    required("identity", SuccessfulNativeRegistration::identity, IdentityMapping.IDENTITY),
                    orNull(
                            "continue_with",
                            SuccessfulNativeRegistration::continueWith,
                            FlowMapping.ALL_CONTINUE_WITH,
                            List.of())),
            v -> new SuccessfulNativeRegistration(v.orNull(), v.orNull(), v.one(), v.one()));

    private RegistrationMapping() {}
}
