package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.UUID;

/** Somebody who is not known yet: no two have the same address or password. */
public record Person(String email, String password, String first, String last) {

    public static Person anyone() {
        return new Person(
                UUID.randomUUID() + "@example.org", "Tulip-" + UUID.randomUUID() + "-kettle", "Ada", "Lovelace");
    }

    JsonObject traits() {
        return JsonObject.of("email", Json.of(email))
                .with("name", JsonObject.of("first", Json.of(first), "last", Json.of(last)));
    }

    Person withEmail(String changed) {
        return new Person(changed, password, first, last);
    }

    Person withPassword(String changed) {
        return new Person(email, changed, first, last);
    }

    Person withFirst(String changed) {
        return new Person(email, password, changed, last);
    }

    /** An app that holds a session token. */
    static Caller app(String sessionToken) {
        return Caller.nativeApp().withSessionToken(sessionToken);
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "Person[" + email + "]";
    }
}
