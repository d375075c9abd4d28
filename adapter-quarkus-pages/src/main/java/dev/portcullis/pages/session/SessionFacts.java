package dev.portcullis.pages.session;

import dev.portcullis.pages.template.Facts;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionDevice;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session as a person can tell it from others: with what, from where, since when. */
final class SessionFacts {
    private final Texts texts;

    SessionFacts(Texts texts) {
        this.texts = texts;
    }

    Facts of(Session session, boolean current) {
        // The last device is the one that was used last.
        SessionDevice device =
                session.devices().isEmpty() ? null : session.devices().getLast();
        return new Facts()
                .with("id", session.id().toString())
                .with("current", current)
                .with("device", name(device))
                .with("place", place(device))
                .with(
                        "since",
                        session.authenticatedAt() == null
                                ? null
                                : session.authenticatedAt().toString())
                .with("sinceText", session.authenticatedAt() == null ? null : texts.moment(session.authenticatedAt()));
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

    // The port says nothing about where somebody is.
    private static @Nullable String address(@Nullable String address) {
        if (address == null) {
            return null;
        }
        boolean six = address.startsWith("[");
        int port = address.lastIndexOf(':');
        boolean one = address.indexOf(':') == port;
        return port > 0 && (six && address.charAt(port - 1) == ']' || !six && one)
                ? address.substring(0, port)
                : address;
    }
}
