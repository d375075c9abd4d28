package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.redirect.ReturnTo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list of addresses that are let in. A {@code *} counts as the first label above a name that one owner has; entries that
 * would let strangers in, and those that can never match, do not count and are told. docs/security.md, F4 and F5.
 */
sealed interface AllowList {
    String EVERYBODY = "*";

    /** Where it is configured. */
    String key();

    List<String> configured();

    /** The entry as it counts; empty when no address matches it. */
    Optional<String> counting(String entry);

    /** How an entry looks that counts. */
    String example();

    default boolean letsStrangersIn(String entry) {
        return entry.matches("[A-Za-z][A-Za-z0-9+.-]*://\\*([/:?#].*)?")
                || ReturnTo.wildcardOf(entry).filter(PublicSuffixes::isOpen).isPresent();
    }

    default List<String> allowed() {
        return configured().stream()
                .filter(entry -> !letsStrangersIn(entry))
                .flatMap(entry -> counting(entry).stream())
                .toList();
    }

    /** One line for each entry that does not count. */
    default Stream<String> warnings() {
        return configured().stream().flatMap(entry -> message(entry).stream()).map(line -> key() + ": " + line);
    }

    private Optional<String> message(String entry) {
        if (letsStrangersIn(entry)) {
            return Optional.of(entry + " would let nearly every site in and is ignored");
        }
        return counting(entry).isPresent()
                ? Optional.empty()
                : Optional.of(entry + " can never match and is ignored; write it as " + example()
                        + ", with a * only as the first label");
    }

    /** {@code selfservice.allowed_return_urls}. */
    record ReturnUrls(List<String> configured) implements AllowList {
        static ReturnUrls of(Settings settings) {
            return new ReturnUrls(settings.texts("selfservice.allowed_return_urls"));
        }

        @Override
        public String key() {
            return "selfservice.allowed_return_urls";
        }

        @Override
        public Optional<String> counting(String entry) {
            return Optional.of(entry).filter(ReturnTo::canAllow);
        }

        @Override
        public boolean letsStrangersIn(String entry) {
            return entry.equals(EVERYBODY) || AllowList.super.letsStrangersIn(entry);
        }

        @Override
        public String example() {
            return "https://app.example.org/path or https://*.example.org";
        }
    }

    /** {@code serve.public.cors.allowed_origins}; {@code *} alone is everybody, and never with cookies. */
    record Origins(List<String> configured) implements AllowList {
        static Origins of(Settings settings) {
            return new Origins(settings.texts("serve.public.cors.allowed_origins"));
        }

        @Override
        public String key() {
            return "serve.public.cors.allowed_origins";
        }

        @Override
        public Optional<String> counting(String entry) {
            return entry.equals(EVERYBODY) ? Optional.of(entry) : ReturnTo.originOf(entry);
        }

        @Override
        public String example() {
            return "https://app.example.org or https://*.example.org, without a path";
        }
    }
}
