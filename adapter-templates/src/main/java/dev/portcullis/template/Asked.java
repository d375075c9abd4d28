package dev.portcullis.template;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When and where a message was asked for, in words. */
final class Asked {
    private static final DateTimeFormatter ENGLISH = format("'on' MMMM d, yyyy 'at' HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter GERMAN = format("d. MMMM yyyy 'um' HH:mm 'Uhr (UTC)'", Locale.GERMAN);

    private Asked() {}

    private static DateTimeFormatter format(String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).withZone(ZoneOffset.UTC);
    }

    static JsonObject of(OutboxMessage message, JsonObject data, String language) {
        String when = (language.equals("de") ? GERMAN : ENGLISH).format(message.createdAt());
        return JsonObject.of(
                "requested_at",
                Json.of(when),
                "requested_at_host",
                Json.of(data.text("request_url").map(Asked::host).orElse("")));
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
