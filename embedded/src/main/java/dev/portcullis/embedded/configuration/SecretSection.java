package dev.portcullis.embedded.configuration;

import dev.portcullis.crypto.secret.RandomSecretSource;
import java.util.List;

/** {@code secrets}; what is not set is taken from the default list, and that made afresh if need be. */
final class SecretSection {
    private static final int CIPHER_LENGTH = 32;

    private final Settings settings;

    SecretSection(Settings settings) {
        this.settings = settings;
    }

    SecretSettings read() {
        List<String> cookie = settings.texts("secrets.cookie");
        List<String> standard = or(settings.texts("secrets.default"), or(cookie, fresh()));
        return new SecretSettings(
                standard, or(cookie, standard), or(settings.texts("secrets.cipher"), ciphers(standard)));
    }

    private static List<String> fresh() {
        return List.of(new RandomSecretSource().alphanumeric(CIPHER_LENGTH));
    }

    private static List<String> or(List<String> set, List<String> otherwise) {
        return set.isEmpty() ? otherwise : set;
    }

    // A cipher's secret has one length only: the first of a default secret, as far as it goes.
    private static List<String> ciphers(List<String> standard) {
        List<String> usable = standard.stream()
                .filter(secret -> secret.length() >= CIPHER_LENGTH)
                .map(secret -> secret.substring(0, CIPHER_LENGTH))
                .toList();
        return or(usable, fresh());
    }
}
