package dev.portcullis.pages.session;

import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionDevice;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session as a person can tell it from others: with what, from where, since when. */
final class SessionFacts {
    private static final Pattern PORT = Pattern.compile("^([^:]+|\\[.*]):\\d+$");

    private final Texts texts;

    SessionFacts(Texts texts) {
        this.texts = texts;
    }

    TemplateModel of(Session session) {
        // The last device is the one that was used last.
        SessionDevice device =
                session.devices().isEmpty() ? null : session.devices().getLast();
        Instant since = session.authenticatedAt();
        return new TemplateModel()
                .with("id", session.id().toString())
                .with("device", name(device))
                .with("place", place(device))
                .with("since", since)
                .with("sinceText", since == null ? null : texts.moment(since));
    }

    private String name(@Nullable SessionDevice device) {
        String agent = device == null ? "" : Objects.requireNonNullElse(device.userAgent(), "");
        var known = AgentName.of(agent);
        if (known.browser().isEmpty()) {
            return texts.phrase("sessions.unknown");
        }
        return known.system().isEmpty()
                ? known.browser()
                : texts.phrase(
                        "sessions.device",
                        JsonObject.of("browser", Json.of(known.browser()), "system", Json.of(known.system())));
    }

    private static String place(@Nullable SessionDevice device) {
        return device == null
                ? ""
                : Stream.of(device.location(), address(device.ipAddress()))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "));
    }

    // The port says nothing about where somebody is. An address of version 6 has more colons, unless it is in brackets.
    private static @Nullable String address(@Nullable String address) {
        return address == null ? null : PORT.matcher(address).replaceFirst("$1");
    }
}
