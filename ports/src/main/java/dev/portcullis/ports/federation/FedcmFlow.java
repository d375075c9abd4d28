package dev.portcullis.ports.federation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the browser needs to offer a sign-in with providers; published as {@code createFedcmFlowResponse}. */
public record FedcmFlow(@Nullable String csrfToken, List<FedcmProvider> providers) {
    public FedcmFlow {
        providers = List.copyOf(providers);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "FedcmFlow[" + providers + "]";
    }
}
