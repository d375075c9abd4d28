package dev.portcullis.ports.bruteforce;

import dev.portcullis.ports.flow.FlowId;
import java.time.Instant;
import java.util.List;

/**
 * The tries at one secret since the last right one, and which flows a code for it was sent in.
 *
 * @param subject what is tried: a keyed hash, as what people type may be anything, even a password
 * @param begun how many checks have begun lately, ended or not
 * @param failed how many have ended lately with a wrong answer
 * @param failedInAll how many have ended so since the last right one, however long ago
 * @param openFrom no check begins before this moment
 * @param lastAt when the last one began or ended
 * @param forgottenFrom the row means nothing any more from this moment on
 * @param flows the flows whose codes count, the newest first; a code that was sent in another one is void
 */
public record FailedAttempts(
        String subject,
        int begun,
        int failed,
        int failedInAll,
        Instant openFrom,
        Instant lastAt,
        Instant forgottenFrom,
        List<FlowId> flows) {
    public FailedAttempts {
        flows = List.copyOf(flows);
    }

    /** Nobody tried yet. Open since ever: of two who come at the same time the later one may look first. */
    public static FailedAttempts none(String subject, Instant now) {
        return new FailedAttempts(subject, 0, 0, 0, Instant.EPOCH, now, now, List.of());
    }

    /** The same with no failure counted in all. */
    public FailedAttempts lifted() {
        return new FailedAttempts(subject, begun, failed, 0, openFrom, lastAt, forgottenFrom, flows);
    }

    /** The same with no try counted. */
    public FailedAttempts forgiven() {
        return new FailedAttempts(subject, 0, 0, 0, Instant.EPOCH, lastAt, forgottenFrom, flows);
    }
}
