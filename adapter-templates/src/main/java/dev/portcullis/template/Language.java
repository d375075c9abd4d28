package dev.portcullis.template;

import dev.portcullis.ports.caller.AcceptedLanguages;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the language of a message: what a person's traits say, else what their browser reads, else the standard. */
final class Language {
    private static final List<String> TRAITS = List.of("locale", "lang", "language");

    private final List<String> known;
    private final String standard;

    Language(List<String> known, String standard) {
        this.known = known;
        this.standard = known(standard).orElse(known.getFirst());
    }

    String of(JsonObject data) {
        return Stream.of(data.object("identity").object("traits"), data.object("traits"))
                .flatMap(traits -> TRAITS.stream().flatMap(name -> traits.text(name).stream()))
                .flatMap(tag -> known(tag).stream())
                .findFirst()
                .or(() -> AcceptedLanguages.best(data.text("accept_language").orElse(null), known))
                .orElse(standard);
    }

    private Optional<String> known(String tag) {
        String name = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return known.contains(name) ? Optional.of(name) : Optional.empty();
    }
}
