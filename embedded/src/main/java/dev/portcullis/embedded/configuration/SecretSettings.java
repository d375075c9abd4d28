package dev.portcullis.embedded.configuration;

import java.util.List;

/**
 * {@code secrets}. Of each list the first makes new values, all of them open old ones, so that secrets can be changed.
 *
 * @param standard {@code secrets.default}, for everything without a list of its own; never empty
 * @param cookie for cookies; never empty
 * @param cipher for data at rest, 32 characters each; never empty
 */
public record SecretSettings(List<String> standard, List<String> cookie, List<String> cipher) {
    public SecretSettings {
        standard = List.copyOf(standard);
        cookie = List.copyOf(cookie);
        cipher = List.copyOf(cipher);
    }

    @Override
    public String toString() {
        return "SecretSettings[(hidden)]";
    }
}
