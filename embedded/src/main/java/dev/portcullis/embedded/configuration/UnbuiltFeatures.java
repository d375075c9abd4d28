package dev.portcullis.embedded.configuration;

import java.util.List;
import java.util.stream.Stream;

/** Known settings that ask for something that is not built yet: one line each. The server starts without it. */
final class UnbuiltFeatures {
    private static final List<String> SWITCHES = List.of("selfservice.methods.password.config.migrate_hook.enabled");
    private static final List<String> SECTIONS = List.of(
            "selfservice.methods.b2b",
            "organizations",
            "serve.admin",
            "serve.public.tls",
            "serve.public.socket",
            "tracing",
            "expose-metrics-port",
            "log.redaction_text",
            "enterprise");
    private static final String EFFECT = " is not built yet and has no effect";

    private final Settings settings;

    UnbuiltFeatures(Settings settings) {
        this.settings = settings;
    }

    /** The keys of all of them. */
    static List<String> keys() {
        return Stream.concat(SWITCHES.stream(), SECTIONS.stream()).sorted().toList();
    }

    List<String> warnings() {
        Stream<String> switches =
                SWITCHES.stream().filter(key -> settings.flagIfSet(key).orElse(false));
        Stream<String> sections = SECTIONS.stream().filter(settings::isSet);
        return Stream.of(switches, sections)
                .flatMap(found -> found)
                .map(what -> what + EFFECT)
                .toList();
    }
}
