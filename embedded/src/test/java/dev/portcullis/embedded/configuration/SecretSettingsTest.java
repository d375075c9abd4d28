package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretSettingsTest {
    private static final String CIPHER = "a-cipher-secret-of-32-characters";
    private static final String COOKIE = "a-cookie-secret-for-tests";
    private static final String STANDARD = "a-default-secret-for-tests";

    private static SecretSettings read(Map<String, String> lists) {
        var source = ConfigurationSource.empty().with("dsn", "memory");
        for (var list : lists.entrySet()) {
            source = source.with("secrets." + list.getKey(), list.getValue());
        }
        return source.read().secrets();
    }

    @Test
    @DisplayName("[I1] What rests is sealed by the first cipher, and opens under the secrets that sealed it before")
    void ciphers_seal_what_rests() {
        var secrets = read(Map.of("cipher", CIPHER, "cookie", COOKIE, "default", STANDARD));
        assertThat(secrets.atRest()).containsExactly(CIPHER, COOKIE);
        assertThat(secrets.cookie()).containsExactly(COOKIE);
        assertThat(secrets.standard()).containsExactly(STANDARD);
    }

    @Test
    void one_list_is_enough_for_all() {
        for (String key : List.of("cookie", "default")) {
            var secrets = read(Map.of(key, "[new-secret-0123456789, old-secret-0123456789]"));
            assertThat(secrets.atRest()).containsExactly("new-secret-0123456789", "old-secret-0123456789");
            assertThat(secrets.cookie()).isEqualTo(secrets.atRest());
            assertThat(secrets.standard()).isEqualTo(secrets.atRest());
        }
    }
}
