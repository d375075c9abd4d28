package dev.portcullis.crypto.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests over a text that is put together from salt and password. */
class DigestFormatTest {
    private static final List<String> PIECES =
            List.of("{SALT}", "{PASSWORD}", "{", "}", "SALT", "{PASSWORD", "ä", "\uD83D\uDE00", " ", "$");

    private final DigestFormat format = new DigestFormat();

    static String hash(String digest, String template, String salt, String password) {
        String message = template.replace("{SALT}", salt).replace("{PASSWORD}", password);
        return "$" + digest + "$pf=" + base64(bytes(template)) + "$" + base64(bytes(salt)) + "$"
                + base64(digest(digest, message));
    }

    private static byte[] digest(String name, String message) {
        try {
            return MessageDigest.getInstance(name.replace("sha", "sha-")).digest(bytes(message));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5", "sha1", "sha256", "sha512"})
    void salt_and_password_take_their_places_in_any_template(String digest) {
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            String template = IntStream.range(0, random.nextInt(8))
                    .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            String hash = hash(digest, template, "salz", "Zoë");

            assertThat(format.recognises(hash)).isTrue();
            assertThat(format.matches(bytes("Zoë"), hash)).as(template).isTrue();
            assertThat(format.matches(bytes("Zoe"), hash)).as(template).isEqualTo(!template.contains("{PASSWORD}"));
        }
    }

    @Test
    void of_the_password_alone_there_is_md5_and_no_other() {
        String md5 = "$md5$" + base64(digest("md5", "password"));

        assertThat(format.matches(bytes("password"), md5)).isTrue();
        assertThat(format.matches(bytes("passwort"), md5)).isFalse();
        for (String other : List.of("sha1", "sha256", "sha512")) {
            String hash = "$" + other + "$" + base64(digest(other, "password"));
            assertThatIllegalArgumentException().isThrownBy(() -> format.matches(bytes("password"), hash));
        }
    }

    @Test
    void a_template_needs_its_mark() {
        String hash = hash("sha256", "{PASSWORD}", "salt", "password");

        for (String other : List.of("$=", "$pg=", "$pf", "$PF=", "$")) {
            assertThatIllegalArgumentException()
                    .as(other)
                    .isThrownBy(() -> format.matches(bytes("password"), hash.replace("$pf=", other)));
        }
    }

    @Test
    void other_formats_are_none_of_these() {
        for (String other : List.of("", "$md5-crypt$x", "$sha224$x", "sha1$x", "{SSHA}x", "$2a$")) {
            assertThat(format.recognises(other)).as(other).isFalse();
        }
    }
}
