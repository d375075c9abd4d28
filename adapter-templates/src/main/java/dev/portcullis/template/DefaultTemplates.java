package dev.portcullis.template;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Our own words in one language, from a file: {@code # template}, then its subject, its title, its text message, and the
 * paragraphs of its mail; {@code # footer} is what stands below all mails that somebody asked for. The HTML part is made of the
 * same paragraphs, so that both always say the same.
 */
final class DefaultTemplates {
    private static final String FOOTER = "footer";

    private final String language;
    private final MailLook look;
    private final String file;
    private String footer = "";
    private final Map<Wording, WordingParts> all = new HashMap<>();

    /** What words are for. */
    record Wording(String template, Channel channel) {}

    private DefaultTemplates(String language, MailLook look) {
        this.language = language;
        this.look = look;
        this.file = language + ".txt";
    }

    static Map<Wording, WordingParts> of(String language, MailLook look) {
        String file = language + ".txt";
        try (InputStream in = Objects.requireNonNull(DefaultTemplates.class.getResourceAsStream(file), file)) {
            var words = new DefaultTemplates(language, look);
            for (String section : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^# ", -1)) {
                if (!section.isBlank()) words.add(section);
            }
            return Map.copyOf(words.all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String section) {
        String[] head = section.split("\n", 2);
        String name = head[0].strip();
        String rest = head[1];
        if (name.equals(FOOTER)) {
            footer = rest.strip();
            return;
        }
        String subject = line(rest, "subject: ");
        String sms = line(rest, "sms: ");
        String mail = rest.replaceAll("(?m)^(subject|title|sms): .*\n", "").strip();
        boolean unasked = name.startsWith(OutboxMessage.NOTICE) || name.equals(OutboxMessage.ADDRESS_CHANGED);
        String below = unasked ? "" : "\n\n" + footer;
        var letter = new MailBody(language, line(rest, "title: "), mail + below, look);
        all.put(
                new Wording(name, Channel.EMAIL),
                new WordingParts(parsed(subject), parsed(letter.text()), parsed(letter.html())));
        if (!sms.isEmpty()) {
            all.put(new Wording(name, Channel.SMS), WordingParts.NONE.with(PartName.TEXT, parsed(sms)));
        }
    }

    private Template parsed(String source) {
        return Template.parse(file, source);
    }

    private static String line(String section, String label) {
        return section.lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElse("");
    }
}
