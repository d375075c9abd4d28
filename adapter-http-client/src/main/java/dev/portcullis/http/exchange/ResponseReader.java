package dev.portcullis.http.exchange;

import dev.portcullis.http.exchange.TransportFailure.Kind;
import dev.portcullis.json.ContractJson;
import dev.portcullis.json.UnreadableJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what came into the answer that the operation promises, or into the refusal that it is. */
final class ResponseReader {
    private static final int NO_CONTENT = 204;

    private final BaseUrl base;
    private final ContractJson json;

    ResponseReader(BaseUrl base, ContractJson json) {
        this.base = base;
        this.json = json;
    }

    <T> Answer<T> read(Call call, RawResponse received, ResponseSpec<T> reading) {
        int status = received.status();
        if (status >= 400) {
            throw new FrontendException(refusal(call, received, reading), cookies(received));
        }
        if (status >= 300) {
            return answer(received, null, location(call, received));
        }
        return answer(received, value(call, received, reading), null);
    }

    private static <T> Answer<T> answer(RawResponse received, @Nullable T value, @Nullable URI location) {
        return new Answer<>(received.status(), value, location, cookies(received), AnswerHeaders.of(received));
    }

    private <T> @Nullable T value(Call call, RawResponse received, ResponseSpec<T> reading) {
        if (received.status() == NO_CONTENT) {
            return noValue(call, received, reading);
        }
        try {
            return reading.value().apply(json, received);
        } catch (UnreadableJson unreadable) {
            requireNoFlow(received, reading.flow());
            String what = "the answer is not what the contract says: " + unreadable.getMessage();
            throw failure(Kind.ANSWER_UNREADABLE, call, received, what, unreadable);
        }
    }

    /** A login may go on in another flow, which then is the answer. Source: docs/contract/federation.md, federation 38. */
    private void requireNoFlow(RawResponse received, @Nullable Class<? extends Flow> kind) {
        if (kind == null) return;
        Flow next;
        try {
            next = json.readFlow(kind, received.bytes());
        } catch (UnreadableJson neither) {
            return;
        }
        throw new FrontendException(new FrontendError.FlowRefused(received.status(), next), cookies(received));
    }

    private <T> @Nullable T noValue(Call call, RawResponse received, ResponseSpec<T> reading) {
        if (reading.promisesValue()) {
            throw failure(Kind.ANSWER_UNREADABLE, call, received, "the answer has no content", null);
        }
        return null;
    }

    private FrontendError refusal(Call call, RawResponse received, ResponseSpec<?> reading) {
        if (!speaksTheContract(received)) {
            throw failure(Kind.UNEXPECTED_STATUS, call, received, unexpected(received), null);
        }
        return json.readError(received.status(), reading.flow(), received.bytes());
    }

    // A refusal is an error, or the flow to show again; what stands between us and the server answers otherwise.
    private boolean speaksTheContract(RawResponse received) {
        try {
            return json.parse(received.bytes()) instanceof JsonObject body && (body.has("error") || body.has("ui"));
        } catch (UnreadableJson somethingElse) {
            return false;
        }
    }

    private static String unexpected(RawResponse received) {
        return "status " + received.status() + " with a body that is no error of the contract";
    }

    private URI location(Call call, RawResponse received) {
        try {
            return received.header("Location")
                    .map(to -> URI.create(base.without(call)).resolve(to))
                    .orElseThrow(() -> failure(
                            Kind.UNEXPECTED_STATUS,
                            call,
                            received,
                            "status " + received.status() + " leads nowhere",
                            null));
        } catch (IllegalArgumentException unreadable) {
            throw failure(Kind.ANSWER_UNREADABLE, call, received, "the answer leads to no address", null);
        }
    }

    private TransportFailure failure(
            Kind kind, Call call, RawResponse received, String what, @Nullable Throwable cause) {
        return new TransportFailure(kind, call.operation(), base.without(call), received.status(), what, cause);
    }

    private static List<Cookie> cookies(RawResponse received) {
        var now = Instant.now();
        return received.all("Set-Cookie").stream()
                .map(header -> SetCookie.read(header, now))
                .flatMap(Optional::stream)
                .toList();
    }
}
