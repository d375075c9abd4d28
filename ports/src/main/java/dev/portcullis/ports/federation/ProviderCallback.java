package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser came back from a provider.
 *
 * @param provider whose address it came to; null for the address that all share
 * @param parameters what it brought
 */
public record ProviderCallback(@Nullable String provider, Map<String, String> parameters, Caller caller) {
    public ProviderCallback {
        parameters = Map.copyOf(parameters);
    }

    /** Shows no code. */
    @Override
    public String toString() {
        return "ProviderCallback[" + provider + "]";
    }
}
