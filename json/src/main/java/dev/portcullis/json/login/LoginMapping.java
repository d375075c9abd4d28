package dev.portcullis.json.login;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.orNull;
import static dev.portcullis.json.shape.Member.required;
import static dev.portcullis.json.shape.Member.written;

import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.identity.IdentityMapping;
import dev.portcullis.json.session.SessionMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.ui.UiMapping;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import java.util.List;

/** Login flows and what they lead to. */
public final class LoginMapping {
    public static final Codec<LoginFlow> FLOW = Shape.of(
            List.of(
                    required("id", LoginFlow::id, FlowMapping.ID),
                    orNull("organization_id", LoginFlow::organizationId, Scalars.TEXT),
                    omitted("oauth2_login_challenge", LoginFlow::oauth2LoginChallenge, Scalars.TEXT),
                    omitted("oauth2_login_request", LoginFlow::oauth2LoginRequest, JsonMapping.OBJECT),
                    required("type", LoginFlow::type, FlowMapping.TYPE),
                    required("expires_at", LoginFlow::expiresAt, Scalars.MOMENT),
                    required("issued_at", LoginFlow::issuedAt, Scalars.MOMENT),
                    required("request_url", LoginFlow::requestUrl, Scalars.TEXT),
                    omitted("return_to", LoginFlow::returnTo, Scalars.TEXT),
                    omitted("active", LoginFlow::active, FlowMapping.METHOD),
                    required("ui", LoginFlow::ui, UiMapping.CONTAINER),
                    omitted("created_at", LoginFlow::createdAt, Scalars.MOMENT),
                    omitted("updated_at", LoginFlow::updatedAt, Scalars.MOMENT),
                    written("refresh", LoginFlow::refresh, Scalars.FLAG, false),
                    omitted("requested_aal", LoginFlow::requestedAal, FlowMapping.LEVEL),
                    omitted("session_token_exchange_code", LoginFlow::sessionTokenExchangeCode, Scalars.TEXT),
                    required("state", LoginFlow::state, FlowMapping.STATE),
                    omitted("transient_payload", LoginFlow::transientPayload, JsonMapping.OBJECT),
                    omitted("identity_schema", LoginFlow::identitySchema, Scalars.TEXT)),
            v -> new LoginFlow(
                    v.one(),
                    v.orNull(),
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
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.orNull(),
                    v.orNull()));

    public static final Codec<SuccessfulNativeLogin> SUCCESS = Shape.of(
            List.of(
                    omitted("session_token", SuccessfulNativeLogin::sessionToken, Scalars.TEXT),
                    required("session", SuccessfulNativeLogin::session, SessionMapping.SESSION),
                    omitted("identity", SuccessfulNativeLogin::identity, IdentityMapping.IDENTITY),
                    orNull(
                            "continue_with",
                            SuccessfulNativeLogin::continueWith,
                            FlowMapping.ALL_CONTINUE_WITH,
                            List.of())),
            v -> new SuccessfulNativeLogin(v.orNull(), v.one(), v.orNull(), v.one()));

    /** The answer to a token exchange: a success that says nothing of what to do next. */
    public static final Codec<SuccessfulNativeLogin> EXCHANGED = Shape.of(
            List.of(
                    omitted("session_token", SuccessfulNativeLogin::sessionToken, Scalars.TEXT),
                    required("session", SuccessfulNativeLogin::session, SessionMapping.SESSION)),
            v -> new SuccessfulNativeLogin(v.orNull(), v.one(), List.of()));

    private LoginMapping() {}
}
