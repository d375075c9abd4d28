package dev.portcullis.embedded.configuration;

import dev.portcullis.httpcourier.Credential;
import dev.portcullis.httpcourier.HttpTarget;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;

/**
 * A {@code request_config}: how a service is called.
 *
 * @param key where it stands
 */
record HttpRequestSection(String key, JsonObject config) {
    /** @throws IllegalArgumentException if its address is none */
    HttpTarget target() {
        return new HttpTarget(
                URI.create(config.text("url").orElse("")),
                config.text("method").orElse("POST"),
                CourierSection.texts(config.object("headers")),
                credential(),
                config.text("body").orElse(null));
    }

    private Credential credential() {
        JsonObject auth = config.object("auth");
        JsonObject given = auth.object("config");
        return switch (auth.text("type").orElse("")) {
            case "basic_auth" ->
                Credential.basic(
                        given.text("user").orElse(""), given.text("password").orElse(""));
            case "api_key" -> apiKey(given);
            default -> Credential.none();
        };
    }

    private static Credential apiKey(JsonObject given) {
        String name = given.text("name").orElse("");
        String value = given.text("value").orElse("");
        return given.text("in").filter("cookie"::equals).isPresent()
                ? Credential.cookie(name, value)
                : Credential.header(name, value);
    }
}
