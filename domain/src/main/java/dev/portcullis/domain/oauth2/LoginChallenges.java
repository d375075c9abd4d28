package dev.portcullis.domain.oauth2;

import dev.portcullis.domain.configuration.SessionSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.oauth2.AcceptedLogin;
import dev.portcullis.ports.oauth2.ChallengeRefused;
import dev.portcullis.ports.oauth2.LoginChallengeServer;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.StoredSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The challenges by which an OAuth 2.0 server sends people here to sign in. Source: docs/contract/oauth2.md.
 */
public final class LoginChallenges {
    private final Optional<LoginChallengeServer> server;
    private final boolean returnsToRequest;
    private final boolean namesClients;
    private final SessionSettings sessions;

    /**
     * @param server empty where none is configured
     * @param returnsToRequest whether a flow leads to the server's request, {@code oauth2_provider.override_return_to}
     * @param namesClients whether messages can say for which client somebody signs in
     */
    public LoginChallenges(
            Optional<LoginChallengeServer> server,
            boolean returnsToRequest,
            boolean namesClients,
            SessionSettings sessions) {
        this.server = server;
        this.namesClients = namesClients;
        this.returnsToRequest = returnsToRequest;
        this.sessions = sessions;
    }

    /**
     * The challenge that the start of a flow brings; empty where it brings none.
     *
     * @param given the parameter's value; null or empty where there is none
     * @param requestUrl the address that was asked for
     * @throws FrontendException if it is empty, or no server is configured
     */
    public Optional<String> given(@Nullable String given, String requestUrl) {
        Optional<String> named = Optional.ofNullable(given).filter(text -> !text.isEmpty());
        if (named.isEmpty() && Urls.hasParameter(requestUrl, "login_challenge")) {
            throw FrontendErrors.badRequest("The query parameter 'login_challenge' is there, but it is empty.");
        }
        named.ifPresent(text -> server());
        return named;
    }

    private LoginChallengeServer server() {
        return server.orElseThrow(() ->
                FrontendErrors.invalidConfiguration("A login_challenge needs oauth2_provider.url to be configured."));
    }

    /** What the server sent somebody here for. @throws FrontendException 400 if it does not know */
    public LoginChallenge find(String challenge) {
        try {
            return new LoginChallenge(challenge, PublicRequest.of(server().find(challenge)));
        } catch (ChallengeRefused refused) {
            throw FrontendErrors.badRequest(
                            "The OAuth 2.0 server does not know this login challenge.", details(refused))
                    .causedBy(refused);
        }
    }

    /** What the server says now of the challenge that a flow is for; empty where it is for none, and in apps. */
    public Optional<JsonObject> requestOf(Flow flow, @Nullable String challenge) {
        return challenge == null || flow.type().isApi()
                ? Optional.empty()
                : Optional.of(find(challenge).request());
    }

    /**
     * For which client a flow is, as messages may speak of it. Where the server does not say, they do without.
     *
     * @param challenge that the flow is for, or the one that began it; null for none
     */
    public Optional<JsonObject> namedTo(Flow flow, @Nullable String challenge) {
        boolean names = namesClients && server.isPresent() && !flow.type().isApi();
        return names ? Optional.ofNullable(challenge).flatMap(this::named) : Optional.empty();
    }

    private Optional<JsonObject> named(String challenge) {
        try {
            return Optional.of(find(challenge).forMessages());
        } catch (FrontendException | Unavailable silent) {
            return Optional.empty();
        }
    }

    /** Tell the server who signed in by a flow. @return where the browser goes on; empty where the flow is for no challenge */
    public Optional<String> settle(Flow flow, @Nullable String challenge, StoredSession session) {
        return challenge == null || flow.type().isApi() ? Optional.empty() : Optional.of(accept(challenge, session));
    }

    /** Where a flow for this challenge leads, if that is not where its start asks. */
    public Optional<String> target(LoginChallenge challenge) {
        return returnsToRequest ? challenge.request().text("request_url") : Optional.empty();
    }

    /**
     * Tell the server who signed in.
     *
     * @return where the browser goes on
     * @throws FrontendException 500 if the server does not take it
     */
    public String accept(String challenge, StoredSession session) {
        return accept(challenge, accepted(session));
    }

    String accept(String challenge, AcceptedLogin login) {
        try {
            return server().accept(challenge, login);
        } catch (ChallengeRefused refused) {
            throw FrontendErrors.serverError("The OAuth 2.0 server did not take the sign-in.", details(refused))
                    .causedBy(refused);
        }
    }

    private AcceptedLogin accepted(StoredSession session) {
        var methods =
                session.methods().stream().map(AuthenticationMethod::method).toList();
        return accepted(session.identity(), session.id(), methods);
    }

    AcceptedLogin accepted(IdentityId identity, SessionId session, List<CredentialType> methods) {
        return new AcceptedLogin(identity, session, sessions.persistentCookie(), sessions.lifespan(), methods);
    }

    private static JsonObject details(ChallengeRefused refused) {
        var status = JsonObject.of("status_code", Json.of(refused.status()));
        return refused.hint()
                .map(hint -> status.with("oauth2_error_hint", Json.of(hint)))
                .orElse(status);
    }
}
