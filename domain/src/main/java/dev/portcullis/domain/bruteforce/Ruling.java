package dev.portcullis.domain.bruteforce;

import dev.portcullis.ports.flow.FlowId;
import java.time.Duration;
import java.util.List;

/** Whether a secret that somebody offers is looked at. */
public sealed interface Ruling {
    /** Not now. */
    record Wait(Duration pause) implements Ruling {
        /** What the person is told. @param secrets what was tried, in the plural */
        public String told(String secrets) {
            long seconds = pause.plusMillis(999).toSeconds();
            return "Too many wrong %s in a row; try again in %d %s."
                    .formatted(secrets, seconds, seconds == 1 ? "second" : "seconds");
        }
    }

    /**
     * Yes; its end is to be told to the guard.
     *
     * @param switchedOff no answer is right here any more: do the work, and call it wrong
     * @param flows the flows whose codes count
     * @param wrongBefore how many were wrong in a row
     */
    record Check(boolean switchedOff, List<FlowId> flows, int wrongBefore) implements Ruling {
        public Check {
            flows = List.copyOf(flows);
        }
    }
}
