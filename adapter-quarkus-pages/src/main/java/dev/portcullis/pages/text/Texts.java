package dev.portcullis.pages.text;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the pages say in one language. Immutable.
 *
 * <p>A file has two kinds of keys. Numbers are the published ids of messages; a number that is missing is said as the flow says
 * it. Words are phrases of the pages themselves; one that is missing is said in English. {@code title.<title>} says a field's title
 * otherwise than the identity schema does.
 */
public final class Texts {
    private static final String TITLE = "title";

    private final String language;
    private final Map<String, Sentence> sentences;
    private final @Nullable Texts otherwise;
    private final DateTimeFormatter moments;

    Texts(String language, Map<String, Sentence> sentences, @Nullable Texts otherwise) {
        this.language = language;
        this.sentences = Map.copyOf(sentences);
        this.otherwise = otherwise;
        this.moments = DateTimeFormatter.ofPattern(phrase("format.moment")).withZone(ZoneOffset.UTC);
    }

    /** The tag of the language, for instance {@code de}. */
    public String language() {
        return language;
    }

    /** A phrase of the pages. @throws IllegalArgumentException if no language has it */
    public String phrase(String key) {
        return phrase(key, JsonObject.EMPTY);
    }

    /** A phrase with gaps. */
    public String phrase(String key, JsonObject values) {
        return find(key, values)
                .orElseThrow(() -> new IllegalArgumentException("There is no phrase " + key + " for these values"));
    }

    /** A phrase that some keys have and others do not. */
    public Optional<String> find(String key) {
        return find(key, JsonObject.EMPTY);
    }

    private Optional<String> find(String key, JsonObject values) {
        Sentence own = sentences.get(key);
        if (own != null) {
            return own.fill(values);
        }
        return otherwise == null ? Optional.empty() : otherwise.find(key, values);
    }

    /** What a message of a flow says. */
    public String message(UiText text) {
        Sentence own = sentences.get(Long.toString(text.id()));
        return own == null ? text.text() : own.fill(named(text.context())).orElse(text.text());
    }

    private JsonObject named(JsonObject context) {
        return context.text(TITLE)
                .map(title -> context.with(TITLE, dev.portcullis.ports.json.Json.of(title(title))))
                .orElse(context);
    }

    /** What a field is called whose title in the identity schema is this. */
    public String title(String title) {
        Sentence own = sentences.get(TITLE + "." + title);
        return own == null ? title : own.source();
    }

    /** A moment in words, in universal time. */
    public String moment(Instant moment) {
        return moments.format(moment);
    }

    @Override
    public String toString() {
        return "Texts[" + language + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Texts texts && language.equals(texts.language) && sentences.equals(texts.sentences);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, sentences);
    }
}
