package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.location.Locations;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.template.BadTemplate;
import dev.portcullis.template.MailLook;
import dev.portcullis.template.PartName;
import dev.portcullis.template.Replacement;
import dev.portcullis.template.Templates;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Templates in place of ours: {@code courier.template_override_path}, and over it {@code courier.templates}. Source:
 * docs/contract/courier.md, "Wordings".
 */
final class TemplateSection {
    private static final String FOLDER = "courier.template_override_path";
    private static final List<String> NAMES = List.of(
            "recovery", "recovery_code", "verification", "verification_code", "login_code", "registration_code");

    private final Settings settings;
    private final Locations places;
    private final Problems problems;
    private final List<Replacement> found = new ArrayList<>();

    /** A part, and where it is configured. */
    private record Place(Channel channel, PartName part, String file, String key) {}

    private static final List<Place> PLACES = List.of(
            new Place(Channel.EMAIL, PartName.SUBJECT, "email.subject.gotmpl", "email.subject"),
            new Place(Channel.EMAIL, PartName.TEXT, "email.body.plaintext.gotmpl", "email.body.plaintext"),
            new Place(Channel.EMAIL, PartName.HTML, "email.body.gotmpl", "email.body.html"),
            new Place(Channel.SMS, PartName.TEXT, "sms.body.gotmpl", "sms.body.plaintext"));

    TemplateSection(Settings settings, Locations places, Problems problems) {
        this.settings = settings;
        this.places = places;
        this.problems = problems;
    }

    Templates read() {
        for (String name : NAMES) {
            for (String validity : List.of("valid", "invalid")) {
                PLACES.forEach(place -> inFolder(name, validity, place));
            }
        }
        for (String name : NAMES) {
            for (String validity : List.of("valid", "invalid")) {
                PLACES.forEach(place -> byKey(name, validity, place));
            }
        }
        return templates();
    }

    private Templates templates() {
        String language = settings.text("portcullis.courier.language");
        for (Replacement one : found) {
            try {
                new Templates(language, look(), List.of(one));
            } catch (BadTemplate e) {
                problems.add(new Problem("courier", String.valueOf(e.getMessage())));
                return Templates.standard();
            }
        }
        return new Templates(language, look(), found);
    }

    /** Mails look like the pages. */
    private MailLook look() {
        return new MailLook(settings.text("portcullis.pages.name"), settings.text("portcullis.pages.accent"));
    }

    private void inFolder(String name, String validity, Place place) {
        String folder = settings.textOrNull(FOLDER);
        if (folder == null || folder.isEmpty()) return;
        try {
            Path file = Path.of(folder, name, validity, place.file());
            if (Files.exists(file)) add(FOLDER, "file://" + file, file.toString(), name, validity, place);
        } catch (InvalidPathException e) {
            problems.add(new Problem(FOLDER, "names no folder"));
        }
    }

    private void byKey(String name, String validity, Place place) {
        String key = "courier.templates." + name + "." + validity + "." + place.key();
        if (!settings.isSet(key)) return;
        add(key, settings.text(key), key, name, validity, place);
    }

    private void add(String key, String url, String source, String name, String validity, Place place) {
        try {
            String text = places.read(key, url);
            found.add(new Replacement(name + "_" + validity, place.channel(), place.part(), source, text));
        } catch (BadConfiguration e) {
            e.problems().forEach(problems::add);
        }
    }
}
