package dev.portcullis.testkit.federation;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.UUID;

/**
 * Somebody's account at a {@link FakeProvider}.
 *
 * @param subject who it is at the provider, for good
 * @param claims what else the provider says of them, under the names of OpenID Connect
 */
public record FakeAccount(String subject, JsonObject claims) {

    /** Somebody whom nobody knows yet, with a verified address: no two have the same. */
    public static FakeAccount anyone() {
        return withVerified(UUID.randomUUID() + "@example.org");
    }

    /** Somebody whom nobody knows yet, with this verified address. */
    public static FakeAccount withVerified(String email) {
        return new FakeAccount(UUID.randomUUID().toString(), JsonObject.EMPTY)
                .with("email", Json.of(email))
                .with("email_verified", Json.of(true));
    }

    /** The same person, of whom the provider says this too. */
    public FakeAccount with(String claim, Json value) {
        return new FakeAccount(subject, claims.with(claim, value));
    }

    /** The same person, of whom the provider does not say this. */
    public FakeAccount without(String claim) {
        return new FakeAccount(subject, claims.without(claim));
    }

    /** What the provider says of them. */
    JsonObject said() {
        return JsonObject.of("sub", Json.of(subject)).withAll(claims);
    }
}
