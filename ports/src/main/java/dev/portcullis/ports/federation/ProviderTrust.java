package dev.portcullis.ports.federation;

import dev.portcullis.ports.session.Upstream;
import java.util.Set;

/**
 * What the word of a provider counts for, beyond who somebody is. Source: docs/contract/federation.md, "Strength" and "Later
 * sign-ins".
 *
 * @param strongAcr classes that count as two factors
 * @param strongAmr ways of making sure that count as two factors
 * @param updates whether an account follows what the provider says at each sign-in
 */
public record ProviderTrust(Set<String> strongAcr, Set<String> strongAmr, boolean updates) {
    /** It says who somebody is, and no more. */
    public static final ProviderTrust SUBJECT_ONLY = new ProviderTrust(Set.of(), Set.of(), false);

    public ProviderTrust {
        strongAcr = Set.copyOf(strongAcr);
        strongAmr = Set.copyOf(strongAmr);
    }

    /** Whether what it says of its strength counts here at all; what does not is not kept. */
    public boolean weighsStrength() {
        return !strongAcr.isEmpty() || !strongAmr.isEmpty();
    }

    /** Whether it made sure by two factors. What it says of none, or says empty, never does. */
    public boolean isStrong(Upstream said) {
        boolean named = said.acr() != null && !said.acr().isEmpty() && strongAcr.contains(said.acr());
        return named || said.amr().stream().anyMatch(way -> !way.isEmpty() && strongAmr.contains(way));
    }
}
