package dev.portcullis.template;

import dev.portcullis.ports.courier.MessageRenderer;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.template.DefaultTemplates.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Our own words in English and German, and templates that somebody put in their place, part by part. Theirs are read at the start,
 * so that a mistake is told then; ours, when the first message in their language is written. Safe for use by many threads. Source:
 * docs/contract/courier.md, "Wordings".
 */
public final class Templates implements MessageRenderer {
    private static final List<String> LANGUAGES = List.of("en", "de");

    private final Map<String, Map<Wording, WordingParts>> words = new ConcurrentHashMap<>();
    private final Map<Wording, WordingParts> replaced = new HashMap<>();
    private final Language language;
    private final MailLook look;

    /**
     * @param standard the language of those who did not say theirs; English if it is none of ours
     * @param replacements a later one wins over an earlier one of the same part
     * @throws BadTemplate if a replacement holds anything that we do not know
     */
    public Templates(String standard, List<Replacement> replacements) {
        this(standard, MailLook.PLAIN, replacements);
    }

    /** The same with a look for our own mails. */
    public Templates(String standard, MailLook look, List<Replacement> replacements) {
        this.look = look;
        language = new Language(LANGUAGES, standard);
        for (Replacement one : replacements) {
            Template template = Template.parse(one.source(), one.text());
            replaced.merge(
                    new Wording(one.template(), one.channel()),
                    WordingParts.NONE.with(one.part(), template),
                    (before, now) -> now.or(before));
        }
    }

    /** Only our own words. */
    public static Templates standard() {
        return new Templates("en", List.of());
    }

    @Override
    public RenderedMessage render(OutboxMessage message, JsonObject given) {
        WordingParts parts = parts(message, given);
        JsonObject data = given.withAll(Asked.of(message, given, language.of(given)));
        if (parts.text() == null) {
            throw new UnknownTemplate(message.template(), message.channel().value());
        }
        boolean mail = message.channel().equals(Channel.EMAIL);
        return new RenderedMessage(
                message.id(),
                message.channel(),
                message.recipient(),
                message.template(),
                mail && parts.subject() != null ? subject(parts.subject(), data) : "",
                parts.text().render(data, Escape.PLAIN),
                mail ? html(parts.html(), data) : null,
                given);
    }

    private WordingParts parts(OutboxMessage message, JsonObject data) {
        var wording = new Wording(message.template(), message.channel());
        WordingParts ours = ours(language.of(data)).getOrDefault(wording, WordingParts.NONE);
        return replaced.getOrDefault(wording, WordingParts.NONE).or(ours);
    }

    private Map<Wording, WordingParts> ours(String name) {
        return words.computeIfAbsent(name, missing -> DefaultTemplates.of(missing, look));
    }

    private static @Nullable String html(@Nullable Template template, JsonObject data) {
        return template == null ? null : template.render(data, Escape.HTML);
    }

    // One line, whatever the data hold: it becomes a header.
    private static String subject(Template template, JsonObject data) {
        return template.render(data, Escape.PLAIN)
                .codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
