package dev.portcullis.domain.federation;

import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.secret.SecretBox;
import java.util.Optional;

/**
 * What a provider's token has to repeat, sealed: for which flow, which attempt of it, and which provider was asked. So a token of
 * another provider, flow or attempt finds nothing that it fits. Source: docs/contract/federation.md, "The browser's own dialogue";
 * docs/security.md, G1.
 *
 * @param attempt how many tokens the flow took before
 * @param provider its name here
 */
record FedcmNonce(FlowKind kind, FlowId flow, int attempt, String provider) {
    private static final String PURPOSE = "fedcm-nonce";
    private static final int PARTS = 4;

    String sealed(SecretBox box) {
        return box.seal(PURPOSE, kind.name() + " " + flow + " " + attempt + " " + provider);
    }

    /** The nonce that we sealed; empty when this is none. */
    static Optional<FedcmNonce> open(SecretBox box, String sealed) {
        return box.open(PURPOSE, sealed)
                .map(text -> text.split(" ", PARTS))
                .filter(parts -> parts.length == PARTS)
                .flatMap(parts -> FlowId.parse(parts[1])
                        .map(flow -> new FedcmNonce(
                                FlowKind.valueOf(parts[0]), flow, Integer.parseInt(parts[2]), parts[3])));
    }

    /** Whether both belong to one attempt, with whichever provider. */
    boolean isOfAttempt(FedcmNonce other) {
        return flow.equals(other.flow) && attempt == other.attempt;
    }

    /** Shows nothing of the attempt. */
    @Override
    public String toString() {
        return "FedcmNonce[" + kind + "]";
    }
}
