package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.document.Trees;
import dev.portcullis.embedded.key.GoDuration;
import dev.portcullis.embedded.key.KnownKeys;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checked configuration, read key by key: what is set, or else the key's default. */
final class Settings {
    private final JsonObject tree;
    private final KnownKeys keys;

    Settings(JsonObject tree, KnownKeys keys) {
        this.tree = tree;
        this.keys = keys;
    }

    /** Whether a key, or anything below it, is set. */
    boolean isSet(String key) {
        return Trees.at(tree, key).isPresent();
    }

    private Optional<Json> find(String key) {
        return Trees.at(tree, key).or(() -> keys.defaultOf(key));
    }

    private Json need(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(key + " is neither set nor has a default"));
    }

    @Nullable
    String textOrNull(String key) {
        return find(key).map(value -> ((JsonString) value).value()).orElse(null);
    }

    String text(String key) {
        return ((JsonString) need(key)).value();
    }

    boolean flag(String key) {
        return isTrue(need(key));
    }

    Optional<Boolean> flagIfSet(String key) {
        return find(key).map(Settings::isTrue);
    }

    private static boolean isTrue(Json value) {
        return value instanceof JsonBoolean(var truth) ? truth : value.equals(Json.of("true"));
    }

    int number(String key) {
        return toInt(need(key));
    }

    @Nullable
    Integer numberOrNull(String key) {
        return find(key).map(Settings::toInt).orElse(null);
    }

    private static int toInt(Json value) {
        return Math.clamp(((JsonNumber) value).value().longValueExact(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    Duration duration(String key) {
        return GoDuration.parse(text(key)).orElseThrow();
    }

    List<String> texts(String key) {
        return ((JsonArray) find(key).orElse(JsonArray.EMPTY))
                .items().stream().map(item -> ((JsonString) item).value()).toList();
    }

    /** A list; empty when it is not set. */
    JsonArray list(String key) {
        return (JsonArray) Trees.at(tree, key).orElse(JsonArray.EMPTY);
    }

    /** A map; empty when it is not set. */
    JsonObject object(String key) {
        return (JsonObject) Trees.at(tree, key).orElse(JsonObject.EMPTY);
    }
}
