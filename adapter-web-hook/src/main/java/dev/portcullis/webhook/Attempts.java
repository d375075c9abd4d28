package dev.portcullis.webhook;

import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asks a service up to three times, within a bound of time: again where nobody answered, or the answer says that the service is
 * busy or broken. Source: docs/contract/web-hooks.md, "Attempts".
 */
final class Attempts {
    private static final int MOST = 3;
    private static final Duration BUDGET = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;

    private final Redirects calls;
    private final InstantSource clock;
    private final Pause pause;

    Attempts(Redirects calls, InstantSource clock, Pause pause) {
        this.calls = calls;
        this.clock = clock;
        this.pause = pause;
    }

    /** How the time between two attempts passes. */
    @FunctionalInterface
    interface Pause {
        Pause SLEEP = Thread::sleep;

        void pass(Duration time) throws InterruptedException;
    }

    /**
     * Ask.
     *
     * @param attempt makes what is sent in each attempt
     * @throws CallFailed if no attempt was answered so that it counts
     */
    OutboundAnswer run(OutboundRequest request, UnaryOperator<OutboundRequest> attempt) {
        Instant until = clock.instant().plus(BUDGET);
        String why = "";
        for (int count = 1; count <= MOST; count++) {
            Duration wait = Duration.ofSeconds(count);
            try {
                OutboundAnswer answer = calls.send(attempt.apply(request.within(left(request, until))));
                if (counts(answer)) {
                    return answer;
                }
                why = "it was answered " + answer.status();
                wait = asked(answer).orElse(wait);
            } catch (OutboundFailure failure) {
                requireHope(failure);
                why = failure.reason().name();
            }
            if (count < MOST) {
                rest(wait, until);
            }
        }
        throw new CallFailed(why);
    }

    private Duration left(OutboundRequest request, Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) {
            throw new CallFailed("there was no time left");
        }
        return left.compareTo(request.time()) < 0 ? left : request.time();
    }

    /** Whether the service took a call or refused it, and is neither busy nor broken. */
    static boolean counts(OutboundAnswer answer) {
        boolean broken = answer.status() >= SERVER_ERROR && answer.status() != NOT_IMPLEMENTED;
        return answer.status() != TOO_MANY_REQUESTS && !broken;
    }

    /** What may not be called now, and what is too long, is so the next time, too. */
    private static void requireHope(OutboundFailure failure) {
        switch (failure.reason()) {
            case REFUSED, TOO_LARGE, BUSY ->
                throw new CallFailed(failure.reason().name());
            case UNREACHABLE, TIMED_OUT -> {}
        }
    }

    /** How long a busy service asks to be left alone. */
    static Optional<Duration> asked(OutboundAnswer answer) {
        boolean says = answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
        return answer.header("Retry-After")
                .filter(text -> says && text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private void rest(Duration wait, Instant until) {
        Duration time = wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE;
        if (!clock.instant().plus(time).isBefore(until)) {
            throw new CallFailed("there was no time left");
        }
        try {
            pause.pass(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallFailed("interrupted");
        }
    }
}
