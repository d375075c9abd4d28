package dev.portcullis.embedded.oauth2;

import dev.portcullis.embedded.event.OutageLog;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.oauth2.AcceptedLogin;
import dev.portcullis.ports.oauth2.ChallengeRefused;
import dev.portcullis.ports.oauth2.LoginChallengeServer;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An OAuth 2.0 server whose failures operators are told of. A challenge that it does not know is none: anybody can make one up.
 * Source: docs/events.md, "Servers that fail".
 */
public record WatchedLoginChallenges(LoginChallengeServer asked, OutageLog outages) implements LoginChallengeServer {
    private static final String SERVER = "the OAuth 2.0 server (oauth2_provider.url)";
    /** Our credentials do not count there. */
    private static final Set<Integer> REFUSING_US = Set.of(401, 403, 407);

    @Override
    public JsonObject find(String challenge) {
        return watched(() -> asked.find(challenge));
    }

    @Override
    public String accept(String challenge, AcceptedLogin login) {
        return watched(() -> asked.accept(challenge, login));
    }

    private <T> T watched(Supplier<T> question) {
        try {
            return question.get();
        } catch (Unavailable silent) {
            outages.tell(SERVER, silent);
            throw silent;
        } catch (ChallengeRefused refused) {
            if (REFUSING_US.contains(refused.status())) {
                outages.tell(SERVER, "it answered " + refused.status() + "; see oauth2_provider.headers");
            }
            throw refused;
        }
    }
}
