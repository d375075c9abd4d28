package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.httpcourier.HttpTarget;
import dev.portcullis.ports.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with the courier's configuration, and what seldom is meant. */
public final class CourierChecks {
    /** The warning that mails reach nobody, whole: whoever carries mails by other means takes it off again. */
    public static final String NOBODY_CARRIES_MAILS = CourierSection.CONNECTION
            + " is not set: mails reach nobody, and nobody can look at them, for /dev/mail is only there when"
            + " serve.public.host and serve.public.base_url are loopback addresses";

    private static final String SERVER = "smtp://user:password@host:587/ or smtps://…";

    private final Settings settings;
    private final CourierSection section;

    CourierChecks(Settings settings) {
        this.settings = settings;
        section = new CourierSection(settings);
    }

    void check(Problems problems) {
        smtp(problems);
        if (!section.fromAddress().matches("[^@\\s]+@[^@\\s]+")) {
            problems.add(
                    Problem.notAllowed("courier.smtp.from_address", Json.of(section.fromAddress()), "a mail address"));
        }
        services().forEach(service -> service(service, problems));
    }

    private void smtp(Problems problems) {
        try {
            section.smtp();
        } catch (IllegalArgumentException e) {
            String found = String.valueOf(settings.textOrNull(CourierSection.CONNECTION));
            problems.add(Problem.notAllowed(CourierSection.CONNECTION, Json.of(found), SERVER));
        }
    }

    private Stream<HttpRequestSection> services() {
        return Stream.of(
                        section.usesHttp() ? Optional.of(section.mailRequest()) : Optional.<HttpRequestSection>empty(),
                        section.smsService())
                .flatMap(Optional::stream);
    }

    private static void service(HttpRequestSection service, Problems problems) {
        String url = service.config().text("url").orElse("");
        try {
            if (url.isEmpty()) {
                problems.add(Problem.missing(service.key() + ".url", "where messages are handed over"));
            } else if (service.target().url().getHost() == null) {
                problems.add(Problem.notAllowed(service.key() + ".url", Json.of(url), "an address of a service"));
            }
        } catch (IllegalArgumentException e) {
            problems.add(Problem.notAllowed(service.key() + ".url", Json.of(url), "an address of a service"));
        }
    }

    /** Whether mails stay in this program though others than this machine use it. */
    private boolean keepsMailOfOthers() {
        return section.smtp().isEmpty()
                && !section.usesHttp()
                && !new ServeSection(settings).read(PublicUrl.of(settings)).isForThisMachine()
                && sendsMail();
    }

    private boolean sendsMail() {
        return settings.flag("selfservice.flows.verification.enabled")
                || settings.flag("selfservice.flows.recovery.enabled");
    }

    /** One line each. */
    List<String> warnings() {
        var lines = new ArrayList<String>();
        section.smtp().ifPresent(server -> {
            if (server.isReadableOnTheWay()) {
                lines.add(CourierSection.CONNECTION + ": mails leave this machine without encryption");
            }
            if (server.isUnproven()) {
                lines.add(CourierSection.CONNECTION + ": the certificate of the mail server is not checked");
            }
            if (!settings.isSet("courier.smtp.from_address")) {
                lines.add("courier.smtp.from_address is not set: mails are from " + section.fromAddress());
            }
        });
        if (keepsMailOfOthers()) {
            lines.add(NOBODY_CARRIES_MAILS);
        }
        services().forEach(service -> warnings(service, lines));
        return lines;
    }

    private static void warnings(HttpRequestSection service, List<String> lines) {
        HttpTarget target = service.target();
        if (target.isReadableOnTheWay()) {
            lines.add(service.key() + ".url: messages leave this machine without encryption");
        }
    }
}
