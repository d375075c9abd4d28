package dev.portcullis.embedded.configuration;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code secrets} and {@code portcullis.secrets}. Of each list the first makes new values, all of them open old ones, so that secrets can be changed.
 *
 * @param standard {@code secrets.default}, for everything without a list of its own; never empty
 * @param cookie for cookies; never empty
 * @param cipher for data at rest; never empty
 * @param pepper {@code portcullis.secrets.pepper}, mixed into passwords; empty where nothing is
 */
public record SecretSettings(List<String> standard, List<String> cookie, List<String> cipher, List<String> pepper) {
    public SecretSettings {
        standard = List.copyOf(standard);
        cookie = List.copyOf(cookie);
        cipher = List.copyOf(cipher);
        pepper = List.copyOf(pepper);
    }

    /** Where nothing is mixed into passwords. */
    public SecretSettings(List<String> standard, List<String> cookie, List<String> cipher) {
        this(standard, cookie, cipher, List.of());
    }

    /** What seals data at rest: the ciphers, and those secrets of cookies that sealed it before there were ciphers. */
    public List<String> atRest() {
        return Stream.concat(cipher.stream(), cookie.stream()).distinct().toList();
    }

    @Override
    public String toString() {
        return "SecretSettings[(hidden)]";
    }
}
