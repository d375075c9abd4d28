package dev.portcullis.json.session;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.orNull;
import static dev.portcullis.json.shape.Member.required;
import static dev.portcullis.json.shape.Member.written;

import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.identity.IdentityMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.ListCodec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionPage;
import java.util.List;
import java.util.Map;

/** Sessions. */
public final class SessionMapping {
    public static final Codec<SessionId> ID = Scalars.ID.as(SessionId::new, SessionId::value);

    public static final Codec<Session> SESSION = Shape.of(
            List.of(
                    required("id", Session::id, ID),
                    omitted("active", Session::active, Scalars.FLAG),
                    omitted("expires_at", Session::expiresAt, Scalars.MOMENT),
                    omitted("authenticated_at", Session::authenticatedAt, Scalars.MOMENT),
                    omitted("authenticator_assurance_level", Session::authenticatorAssuranceLevel, FlowMapping.LEVEL),
                    written(
                            "authentication_methods",
                            Session::authenticationMethods,
                            new ListCodec<>(ProofMapping.METHOD),
                            List.of()),
                    omitted("issued_at", Session::issuedAt, Scalars.MOMENT),
                    orNull("identity", Session::identity, IdentityMapping.IDENTITY),
                    written("devices", Session::devices, new ListCodec<>(ProofMapping.DEVICE), List.of()),
                    omitted("tokenized", Session::tokenized, Scalars.TEXT)),
            v -> new Session(
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.orNull()));

    /** An array: the total and the links travel beside it, in headers; reading it alone counts what is there. */
    public static final Codec<SessionPage> PAGE = new ListCodec<>(SESSION)
            .as(sessions -> new SessionPage(sessions, sessions.size(), Map.of()), SessionPage::sessions);

    public static final Codec<DeleteMySessionsCount> COUNT = Shape.of(
            List.of(written("count", DeleteMySessionsCount::count, Scalars.INTEGER, 0L)),
            v -> new DeleteMySessionsCount(v.one()));

    private SessionMapping() {}
}
