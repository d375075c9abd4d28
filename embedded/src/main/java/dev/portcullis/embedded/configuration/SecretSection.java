package dev.portcullis.embedded.configuration;

import dev.portcullis.crypto.secret.RandomSecretSource;
import java.util.List;

/** {@code secrets} and {@code portcullis.secrets}; cookies take theirs from the default list if need be, data at rest from cookies; that list is made afresh. */
final class SecretSection {
    private static final int LENGTH = 32;

    private final Settings settings;

    SecretSection(Settings settings) {
        this.settings = settings;
    }

    SecretSettings read() {
        List<String> cookie = settings.texts("secrets.cookie");
        List<String> standard = or(settings.texts("secrets.default"), cookie.isEmpty() ? fresh() : cookie);
        cookie = or(cookie, standard);
        return new SecretSettings(
                standard,
                cookie,
                or(settings.texts("secrets.cipher"), cookie),
                settings.texts("portcullis.secrets.pepper"));
    }

    private static List<String> fresh() {
        return List.of(new RandomSecretSource().alphanumeric(LENGTH));
    }

    private static List<String> or(List<String> set, List<String> otherwise) {
        return set.isEmpty() ? otherwise : set;
    }
}
