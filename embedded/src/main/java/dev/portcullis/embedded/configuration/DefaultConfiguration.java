package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.document.Trees;
import dev.portcullis.embedded.key.KnownKeys;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** What counts for those who start without a file: {@code first-start.yaml}, and what depends on the place. */
final class DefaultConfiguration {
    private final KnownKeys keys;
    private final Path data;

    DefaultConfiguration(KnownKeys keys, Path data) {
        this.keys = keys;
        this.data = data;
    }

    /** A whole configuration: the given settings, over ours. Touches nothing. */
    JsonObject under(JsonObject given) {
        return Trees.overlay(Trees.overlay(Resources.yaml("first-start.yaml"), schema()), given);
    }

    /** Decide what the given settings leave open: the database, the secrets, whether cookies are Secure. */
    JsonObject settle(JsonObject whole, JsonObject given) {
        var settings = new Settings(whole, keys);
        JsonObject tree = put(
                JsonObject.EMPTY,
                "cookies.secure",
                Json.of(PublicUrl.of(settings).isHttps()));
        if (!given.has("dsn")) tree = put(tree, "dsn", Json.of(sqlite()));
        if (!given.has("secrets") && !Json.of("memory").equals(given.members().get("dsn"))) {
            tree = tree.with("secrets", new SecretsFile(data).readOrMake());
        }
        return Trees.overlay(Trees.overlay(whole, tree), given);
    }

    private String sqlite() {
        try {
            Path folder = OwnerOnly.folder(data.toAbsolutePath().normalize());
            return "sqlite://" + folder.resolve("portcullis.sqlite");
        } catch (IOException e) {
            throw new BadConfiguration(new Problem(data.toString(), "this folder cannot be made or written"));
        }
    }

    private static JsonObject schema() {
        byte[] document = Resources.text("person.schema.json").getBytes(StandardCharsets.UTF_8);
        String url = "base64://" + Base64.getEncoder().encodeToString(document);
        return put(
                JsonObject.EMPTY,
                "identity.schemas",
                new JsonArray(List.of(JsonObject.of("id", Json.of("person"), "url", Json.of(url)))));
    }

    private static JsonObject put(JsonObject tree, String key, Json value) {
        return Trees.with(tree, List.of(key.split("\\.")), value);
    }
}
