package dev.portcullis.crypto.secret;

import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordPepper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HMAC-SHA256 of the password, as 43 characters of URL-safe base64, under keys that are made of texts. */
public final class HmacPasswordPepper implements PasswordPepper {
    private static final int NAME = 12;
    private static final byte[] NAMING = bytes("name");
    private static final byte[] MIXING = bytes("mix");

    private final Map<String, Hmac> keys = new LinkedHashMap<>();
    private final String current;

    /**
     * @param secrets 16 bytes or more each; the first is for new hashes, all check those that there are, in whatever order
     * @throws IllegalArgumentException if there is none, or one is shorter
     */
    public HmacPasswordPepper(List<String> secrets) {
        List<Hmac> made = Secrets.keys("portcullis password pepper 1", secrets);
        made.forEach(key -> keys.putIfAbsent(name(key), key));
        current = name(made.getFirst());
    }

    // Two keys in a milliard of milliards share a name; then the first one counts.
    private static String name(Hmac key) {
        return text(key.of(NAMING)).substring(0, NAME);
    }

    @Override
    public String currentKey() {
        return current;
    }

    @Override
    public Optional<Password> mix(String key, Password password) {
        return Optional.ofNullable(keys.get(key))
                .map(hmac -> new Password(text(hmac.of(MIXING, bytes(password.value())))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }
}
