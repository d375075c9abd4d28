package dev.portcullis.embedded.configuration;

import dev.portcullis.ports.json.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code oauth2_provider}. */
final class OAuth2Section {
    private static final String OAUTH2 = "oauth2_provider.";

    private OAuth2Section() {}

    static Optional<OAuth2Settings> read(Settings settings) {
        return Optional.ofNullable(settings.textOrNull(OAUTH2 + "url"))
                .map(url -> new OAuth2Settings(url, headers(settings)));
    }

    private static Map<String, String> headers(Settings settings) {
        var headers = new LinkedHashMap<String, String>();
        settings.object(OAUTH2 + "headers").members().forEach((name, value) -> {
            if (value instanceof JsonString(String text)) headers.put(name, text);
        });
        return headers;
    }
}
