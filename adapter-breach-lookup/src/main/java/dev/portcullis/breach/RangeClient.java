package dev.portcullis.breach;

import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundFailure.Reason;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Fetches ranges. */
final class RangeClient {
    private static final Map<String, String> HEADERS = Map.of("Add-Padding", "true");

    private final RangeLimits limits;
    private final OutboundClient client;

    RangeClient(RangeLimits limits, OutboundClient client) {
        this.limits = limits;
        this.client = client;
    }

    /** @throws IOException if nobody answers, or answers with anything but a range */
    Range fetch(URI address) throws IOException {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return range(client.send(request(address, left(start))));
            } catch (OutboundFailure nobody) {
                if (isFinal(nobody.reason())
                        || attempt >= limits.attempts()
                        || left(start).toMillis() <= 0) {
                    // Not its message: the address tells how the password's hash begins.
                    throw new BadAnswer(nobody.reason().words());
                }
            }
        }
    }

    private static boolean isFinal(Reason reason) {
        return reason != Reason.UNREACHABLE && reason != Reason.TIMED_OUT;
    }

    private Duration left(long start) {
        return limits.whole().minusNanos(System.nanoTime() - start);
    }

    private OutboundRequest request(URI address, Duration left) {
        Duration time = left.compareTo(limits.response()) < 0 ? left : limits.response();
        return new OutboundRequest("GET", address, HEADERS, null, time, limits.bytes());
    }

    private static Range range(OutboundAnswer answer) throws IOException {
        if (answer.status() != 200) {
            throw new BadAnswer("it answered " + answer.status());
        }
        if (answer.header("Content-Length").isEmpty()
                && answer.header("Transfer-Encoding").isEmpty()) {
            throw new BadAnswer("its answer does not say where it ends");
        }
        return Range.of(answer.body());
    }
}
