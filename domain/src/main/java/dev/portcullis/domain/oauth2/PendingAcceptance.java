package dev.portcullis.domain.oauth2;

import dev.portcullis.domain.session.Sessions;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.oauth2.AcceptedLogin;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in of which the OAuth 2.0 server is only told once an address is verified: it is kept with the verification. Source:
 * docs/contract/oauth2.md, "Success".
 */
public final class PendingAcceptance {
    private static final String MEMBER = "oauth2_login";
    private static final String START = "start";

    private final LoginChallenges challenges;
    private final Sessions sessions;
    private final UnitOfWork work;

    public PendingAcceptance(LoginChallenges challenges, Sessions sessions, UnitOfWork work) {
        this.challenges = challenges;
        this.sessions = sessions;
        this.work = work;
    }

    /**
     * A sign-in that the server was told of.
     *
     * @param next where the browser goes on
     * @param cookies the session's, anew, for the browser that has it; none for another
     */
    public record Settled(String next, List<Cookie> cookies) {}

    /**
     * What is kept with a verification that follows a sign-in.
     *
     * @param internal with the {@linkplain #startingOver start}
     */
    public static JsonObject into(JsonObject internal, String challenge, StoredSession session) {
        var methods =
                session.methods().stream().map(one -> one.method().value()).toList();
        return internal.with(
                MEMBER,
                internal.object(MEMBER)
                        .with("challenge", Json.of(challenge))
                        .with("identity", Json.of(session.identity().toString()))
                        .with("session", Json.of(session.id().toString()))
                        .with("methods", JsonArray.ofTexts(methods)));
    }

    /** What is kept with a verification behind which somebody has to sign in. @param start of the login for the challenge */
    public static JsonObject startingOver(JsonObject internal, String start) {
        return internal.with(MEMBER, JsonObject.of(START, Json.of(start)));
    }

    /** The same for a verification in the place of another, in whichever browser that goes on. */
    public static JsonObject leftTo(JsonObject successor, JsonObject internal) {
        return internal.has(MEMBER) ? successor.with(MEMBER, internal.object(MEMBER)) : successor;
    }

    /** What is kept with a verification once the server is told. */
    public static JsonObject settled(JsonObject internal) {
        return internal.without(MEMBER);
    }

    /** Where a login for the challenge begins, for whom the server could not be told of; empty where nothing waits. */
    public static Optional<String> start(JsonObject internal) {
        return internal.object(MEMBER).text(START);
    }

    /**
     * Tell the server now.
     *
     * @param proven whose address was verified: an address of anybody else tells nothing of who signed in
     * @return empty where nothing waits for this account, or the session has ended
     */
    public Optional<Settled> settle(JsonObject internal, @Nullable IdentityId proven, Caller caller, Instant now) {
        JsonObject pending = internal.object(MEMBER);
        return pending.text("challenge")
                .filter(challenge -> identity(pending).equals(proven))
                .flatMap(challenge -> settle(challenge, pending))
                .map(next -> new Settled(next, cookies(session(pending), caller, now)));
    }

    private Optional<String> settle(String challenge, JsonObject pending) {
        SessionId session = session(pending);
        boolean stands = work.write(stores -> stores.sessions().hold(session));
        return stands ? Optional.of(challenges.accept(challenge, login(session, pending))) : Optional.empty();
    }

    private static SessionId session(JsonObject pending) {
        return new SessionId(UUID.fromString(pending.text("session").orElseThrow()));
    }

    private List<Cookie> cookies(SessionId session, Caller caller, Instant now) {
        return sessions
                .find(caller, now)
                .filter(current -> current.session().id().equals(session))
                .map(current -> sessions.cookie(current, now))
                .stream()
                .toList();
    }

    private AcceptedLogin login(SessionId session, JsonObject pending) {
        return challenges.accepted(identity(pending), session, methods(pending));
    }

    private static IdentityId identity(JsonObject pending) {
        return new IdentityId(UUID.fromString(pending.text("identity").orElseThrow()));
    }

    private static List<CredentialType> methods(JsonObject pending) {
        return pending.texts("methods").stream().map(CredentialType::new).toList();
    }
}
