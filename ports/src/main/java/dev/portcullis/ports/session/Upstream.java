package dev.portcullis.ports.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How strongly a provider made sure of somebody, in its own words. Source: OpenID Connect Core 1.0, section 2, {@code acr} and
 * {@code amr}.
 *
 * @param acr the class that it names; null where it names none
 * @param amr by what it made sure
 */
public record Upstream(@Nullable String acr, List<String> amr) {
    /** It says nothing of it. */
    public static final Upstream UNTOLD = new Upstream(null, List.of());

    public Upstream {
        amr = List.copyOf(amr);
    }

    /** Whether it says nothing of it. */
    public boolean isUntold() {
        return equals(UNTOLD);
    }
}
