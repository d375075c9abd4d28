package dev.portcullis.domain.federation;

import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.secret.SecretBox;
import java.util.Optional;

/**
 * What travels to the provider and back, sealed: which flow is meant, and which attempt of it. Source: docs/contract/federation.md,
 * "The way back"; docs/security.md, G1.
 */
record ReturnState(FlowKind kind, FlowId flow, String attempt) {
    private static final String PURPOSE = "provider-state";

    String sealed(SecretBox box) {
        return box.seal(PURPOSE, kind.name() + " " + flow + " " + attempt);
    }

    /** The state that we sealed; empty when this is none. */
    static Optional<ReturnState> open(SecretBox box, String sealed) {
        return box.open(PURPOSE, sealed)
                .map(text -> text.split(" ", -1))
                .filter(parts -> parts.length == 3)
                .flatMap(parts -> FlowId.parse(parts[1])
                        .map(flow -> new ReturnState(FlowKind.valueOf(parts[0]), flow, parts[2])));
    }

    /** Shows nothing of the attempt. */
    @Override
    public String toString() {
        return "ReturnState[" + kind + "]";
    }
}
