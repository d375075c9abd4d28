package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** A moment in a context: once as RFC 3339 text without needless zeros, once in whole seconds since 1970. */
final class Moments {
    private static final DateTimeFormatter RFC_3339 =
            new DateTimeFormatterBuilder().appendInstant(-1).toFormatter();

    private Moments() {}

    static JsonObject of(String name, Instant at) {
        return JsonObject.of(name, text(at), name + "_unix", Json.of(at.getEpochSecond()));
    }

    static Json text(Instant at) {
        return Json.of(RFC_3339.format(at));
    }
}
