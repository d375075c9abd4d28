package dev.portcullis.domain.federation;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a token says before anybody checked it: enough to find out who is to check it, and nothing to believe. Source: RFC 7519,
 * section 3.
 */
final class UncheckedToken {
    private static final int PARTS = 3;

    private UncheckedToken() {}

    /** What it says that it repeats; empty when it says nothing of the kind, or is no token that can be read. */
    static Optional<String> nonce(String token, JsonText json) {
        String[] parts = token.split("\\.", PARTS + 1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            return json.read(new String(claims, StandardCharsets.UTF_8)) instanceof JsonObject said
                    ? said.text("nonce")
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
