package dev.portcullis.pages.text;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the pages say in one language. Immutable.
 *
 * <p>A file has two kinds of keys. Numbers are the published ids of messages; a number that is missing is said as the flow says
 * it, and {@code <number>.plain} is said when a value is not told. Words are phrases of the pages themselves; one that is missing is said in English. {@code title.<title>} says a field's title
 * otherwise than the identity schema does, {@code reason.<name>} a reason otherwise than the engine, and {@code type.<type>} is
 * what people call a type of JSON.
 */
public final class Texts {
    // Their sentence is a reason that the engine gives in words.
    private static final Set<Long> REASONED = Set.of(4000001L, 5000001L);
    // The link of a verification: one that does not count, or one that did what it was for.
    private static final long LINK = 4070001;

    private final String language;
    private final Map<String, Sentence> sentences;
    private final Reasons reasons;
    private final @Nullable Texts otherwise;
    private final DateTimeFormatter moments;

    /** @param otherwise English; null for English itself */
    Texts(String language, Map<String, Sentence> sentences, Reasons reasons, @Nullable Texts otherwise) {
        this.language = language;
        this.sentences = Map.copyOf(sentences);
        this.reasons = reasons;
        this.otherwise = otherwise;
        this.moments = DateTimeFormatter.ofPattern(phrase("format.moment")).withZone(ZoneOffset.UTC);
    }

    /** The tag of the language, for instance {@code de}. */
    public String language() {
        return language;
    }

    /** What the language calls itself: as its file says, else as Java knows. */
    String ownName() {
        var locale = Locale.forLanguageTag(language);
        return own("format.language", JsonObject.EMPTY).orElseGet(() -> locale.getDisplayLanguage(locale));
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
        return say(text).text();
    }

    /** The same, with the language where it is not this one. */
    public TranslatedText say(UiText text) {
        if (isSpentLink(text)) {
            return reason(text.text());
        }
        return REASONED.contains(text.id())
                ? text.context().text("reason").map(this::reason).orElseGet(() -> numbered(text))
                : numbered(text);
    }

    /** Whether a message says that a link was followed before, and that its address is confirmed: words alone tell that. */
    public boolean isSpentLink(UiText text) {
        return text.id() == LINK
                && reasons.find(text.text())
                        .filter(found -> found.name().equals("wrong.link-spent"))
                        .isPresent();
    }

    private TranslatedText numbered(UiText text) {
        JsonObject values = new Filling(this).of(text.context());
        return own(Long.toString(text.id()), values)
                .or(() -> own(text.id() + ".plain", values))
                .map(TranslatedText::here)
                .orElseGet(() -> english(text.text()));
    }

    /** A reason that the engine, or another server, gives in words. Those that are not known stay as they are. */
    public TranslatedText reason(String reason) {
        return reasons.find(reason)
                .flatMap(found -> own("reason." + found.name(), found.values()))
                .map(TranslatedText::here)
                .orElseGet(() -> english(reason));
    }

    private Optional<String> own(String key, JsonObject values) {
        return Optional.ofNullable(sentences.get(key)).flatMap(own -> own.fill(values));
    }

    private TranslatedText english(String text) {
        return new TranslatedText(text, otherwise == null ? null : otherwise.language);
    }

    /** What a field is called whose title in the identity schema is this. */
    public String title(String title) {
        Sentence own = sentences.get("title." + title);
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
}
