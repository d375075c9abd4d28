package dev.portcullis.embedded.event;

import dev.portcullis.ports.failure.Repetitions;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.outbound.OutboundFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warns of servers that could not be asked, with the reason and without what was sent or answered: one line for each server and
 * reason, once a minute at most. Safe for use by many threads. Source: docs/events.md, "Servers that fail".
 */
public final class OutageLog {
    private static final Logger LOG = System.getLogger(OutageLog.class.getName());

    private final Repetitions repetitions;

    public OutageLog(InstantSource clock) {
        this.repetitions = new Repetitions(clock);
    }

    /** @param server as the operator knows it @param failure of the kinds whose messages hold no secret; of others nothing is told */
    public void tell(String server, Throwable failure) {
        tell(server, reason(failure));
    }

    /** @param reason holds no secret, and nothing that somebody typed */
    public void tell(String server, String reason) {
        repetitions.said(server + " failed: " + reason).ifPresent(line -> LOG.log(Level.WARNING, "{0}", line));
    }

    private static String reason(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, OutageLog::cause)
                .filter(OutageLog::speaks)
                .map(one -> String.valueOf(one.getMessage()).replaceFirst("\\.$", ""))
                .collect(Collectors.joining(": "));
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure.getCause();
    }

    private static boolean speaks(Throwable failure) {
        return failure instanceof ProviderFailed
                || failure instanceof Unavailable
                || failure instanceof OutboundFailure;
    }
}
