package dev.portcullis.embedded.location;

import dev.portcullis.embedded.problem.Redaction;
import dev.portcullis.outbound.AddressRules;
import dev.portcullis.outbound.GuardedClient;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundFailure.Reason;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Fetches a text from another server, by connections of its own: texts are fetched at the start, and seldom later. */
final class RemoteText {
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final AddressRules callable;

    RemoteText(AddressRules callable) {
        this.callable = callable;
    }

    /** @throws dev.portcullis.embedded.problem.BadConfiguration if there is no such text, or it is larger */
    byte[] fetch(String key, String url, int largest) {
        try (var client = new GuardedClient(callable)) {
            return text(key, url, client.send(request(url, largest)));
        } catch (OutboundFailure failure) {
            throw Locations.problem(key, complaint(failure.reason()) + shown(key, url));
        } catch (IllegalArgumentException noAddress) {
            throw Locations.problem(key, complaint(Reason.UNREACHABLE) + shown(key, url));
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static OutboundRequest request(String url, int largest) {
        return new OutboundRequest("GET", URI.create(url), Map.of("Accept", "*/*"), null, MAX_WAIT, largest);
    }

    private static byte[] text(String key, String url, OutboundAnswer answer) {
        if (answer.status() == 200) return answer.body().getBytes(StandardCharsets.UTF_8);
        throw Locations.problem(key, "status " + answer.status() + " from " + shown(key, url));
    }

    private static String complaint(Reason reason) {
        return switch (reason) {
            case REFUSED -> "clients.http lets nobody call ";
            case TOO_LARGE -> "more than 1 MiB from ";
            case UNREACHABLE, TIMED_OUT, BUSY -> "no answer from ";
        };
    }

    private static String shown(String key, String url) {
        return Redaction.value(key, Json.of(url));
    }
}
