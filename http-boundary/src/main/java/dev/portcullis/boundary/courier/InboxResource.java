package dev.portcullis.boundary.courier;

import dev.portcullis.boundary.caller.Negotiation;
import dev.portcullis.boundary.caller.VisitorLanguages;
import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.courier.ReceivedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Mails and text messages that nothing is configured to carry, as pages and as JSON, for people on this very machine. To all
 * others it is not there: the filter finds no such path.
 */
public final class InboxResource {
    private static final String PATH = "/dev/mail";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Content-Security-Policy",
            InboxLook.POLICY,
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff");

    private final Inbox inbox;

    public InboxResource(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(
                Route.at(PATH).aboutNobody().forThisMachine().get(WorkKind.FORM, this::list),
                Route.at(PATH + "/{id}").aboutNobody().forThisMachine().get(WorkKind.FORM, this::read));
    }

    private Answer<?> list(Exchange exchange) {
        List<ReceivedMessage> messages = inbox.newest();
        return wantsJson(exchange.request())
                ? Answer.ok(InboxJson.list(messages))
                : page(pages(exchange).list(messages));
    }

    private Answer<?> read(Exchange exchange) {
        return exchange.parameter()
                .flatMap(InboxResource::uuid)
                .flatMap(inbox::find)
                .<Answer<?>>map(message -> whole(exchange, message))
                .orElseGet(InboxResource::missing);
    }

    private static Answer<?> whole(Exchange exchange, ReceivedMessage message) {
        return wantsJson(exchange.request())
                ? Answer.ok(InboxJson.whole(message))
                : page(pages(exchange).whole(message));
    }

    private static boolean wantsJson(HttpRequest request) {
        return Negotiation.acceptsJson(request.header("Accept"));
    }

    private static InboxPage pages(Exchange exchange) {
        return new InboxPage(InboxTexts.suiting(VisitorLanguages.of(exchange.request())), Instant.now());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Answer<byte[]> missing() {
        byte[] text = "404 page not found\n".getBytes(StandardCharsets.UTF_8);
        return new Answer<>(404, text, null, List.of(), Map.of("Content-Type", "text/plain; charset=utf-8"));
    }

    private static Answer<byte[]> page(String html) {
        return new Answer<>(200, html.getBytes(StandardCharsets.UTF_8), null, List.of(), HEADERS);
    }
}
