package dev.portcullis.embedded.configuration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names that a service goes by, which make bad passwords. Source: docs/security.md, A5. */
final class ServiceWords {
    private static final List<String> NAMES = List.of(
            "portcullis.pages.name",
            "selfservice.methods.totp.config.issuer",
            "selfservice.methods.webauthn.config.rp.display_name",
            "selfservice.methods.passkey.config.rp.display_name");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[.*]");
    /** Shorter parts of a name are in many a good password. */
    private static final int LEAST = 4;

    private ServiceWords() {}

    static List<String> of(Settings settings) {
        return Stream.of(
                        Stream.of("portcullis"),
                        host(PublicUrl.of(settings).host()),
                        NAMES.stream()
                                .map(settings::textOrNull)
                                .filter(Objects::nonNull)
                                .flatMap(ServiceWords::name))
                .flatMap(words -> words)
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC))
                .filter(word -> word.length() >= LEAST)
                .distinct()
                .toList();
    }

    private static Stream<String> host(String host) {
        if (ADDRESS.matcher(host).matches()) {
            return Stream.empty();
        }
        List<String> labels = List.of(host.split("\\."));
        return Stream.concat(Stream.of(host), labels.stream().limit(Math.max(1, labels.size() - 1)));
    }

    private static Stream<String> name(String name) {
        return Stream.concat(Stream.of(name, BLANKS.matcher(name).replaceAll("")), Arrays.stream(BLANKS.split(name)));
    }
}
