package dev.portcullis.rest.courier;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.courier.ReceivedMessage;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.caller.Negotiation;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Mails and text messages that nothing is configured to carry, as pages and as JSON, for people on this very machine. To all
 * others it is not there: the gate finds no such path.
 */
@NonBlocking
@Path("/dev/mail")
public final class InboxResource {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff");

    private final @Nullable Inbox inbox;

    InboxResource(RestBoundary boundary) {
        this.inbox = boundary.inbox();
    }

    @GET
    public void list(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        if (inbox == null) {
            missing(exchange);
            return;
        }
        exchange.answer(WorkKind.FORM, () -> list(exchange, inbox.newest()));
    }

    private static Answer<?> list(Exchange exchange, List<ReceivedMessage> messages) {
        return wantsJson(exchange.request())
                ? Answer.ok(InboxJson.list(messages))
                : page(pages(exchange).list(messages));
    }

    @GET
    @Path("{id}")
    public void read(@PathParam("id") String id, @Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        ReceivedMessage message =
                inbox == null ? null : uuid(id).flatMap(inbox::find).orElse(null);
        if (message == null) {
            missing(exchange);
            return;
        }
        exchange.answer(WorkKind.FORM, () -> whole(exchange, message));
    }

    private static Answer<?> whole(Exchange exchange, ReceivedMessage message) {
        return wantsJson(exchange.request())
                ? Answer.ok(InboxJson.whole(message))
                : page(pages(exchange).whole(message));
    }

    private static boolean wantsJson(HttpServerRequest request) {
        return Negotiation.acceptsJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static InboxPage pages(Exchange exchange) {
        return new InboxPage(InboxTexts.suiting(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static void missing(Exchange exchange) {
        exchange.answerText(404, "404 page not found\n");
    }

    private static Answer<byte[]> page(String html) {
        return new Answer<>(200, html.getBytes(StandardCharsets.UTF_8), null, List.of(), HEADERS);
    }
}
