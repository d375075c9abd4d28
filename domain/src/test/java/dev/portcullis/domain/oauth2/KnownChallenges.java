package dev.portcullis.domain.oauth2;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.oauth2.AcceptedLogin;
import dev.portcullis.ports.oauth2.ChallengeRefused;
import dev.portcullis.ports.oauth2.LoginChallengeServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An OAuth 2.0 server that asks what a test lets it ask, and keeps what it is told. */
final class KnownChallenges implements LoginChallengeServer {
    static final String NEXT = "https://oauth.example.org/next";

    private final Map<String, JsonObject> known = new LinkedHashMap<>();
    private final Map<String, AcceptedLogin> accepted = new LinkedHashMap<>();

    /** @param skip whether it is content with a session */
    void asks(String challenge, boolean skip) {
        JsonObject client = JsonObject.of("client_id", Json.of("notes"), "client_name", Json.of("Notes"))
                .with("client_secret", Json.of("s3cret"));
        known.put(
                challenge,
                JsonObject.of("challenge", Json.of(challenge), "skip", Json.of(skip))
                        .with("secret_of_ours", Json.of("x"))
                        .with("client", client));
    }

    /** It takes nothing for this challenge any more. */
    void forgets(String challenge) {
        known.remove(challenge);
    }

    Optional<AcceptedLogin> accepted(String challenge) {
        return Optional.ofNullable(accepted.get(challenge));
    }

    @Override
    public JsonObject find(String challenge) {
        if (!known.containsKey(challenge)) throw new ChallengeRefused(404, "no such challenge");
        return known.get(challenge);
    }

    @Override
    public String accept(String challenge, AcceptedLogin login) {
        find(challenge);
        accepted.put(challenge, login);
        return NEXT;
    }
}
