package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.ports.federation.FederatedProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The providers of the configuration.
 *
 * @param enabled whether the method is switched on
 * @param asksForNonces whether providers are asked to repeat a secret of the attempt in their token; in the contract they are not
 */
public record Providers(boolean enabled, List<FederatedProvider> all, boolean asksForNonces) {
    public Providers {
        all = List.copyOf(all);
    }

    /** Those that forms offer, in the order of the configuration. */
    List<FederatedProvider> offered() {
        return enabled ? all.stream().filter(FederatedProvider::isOffered).toList() : List.of();
    }

    /** Those that browsers can ask in a dialogue of their own. */
    List<FederatedProvider> dialogues() {
        return offered().stream().filter(one -> one.dialogue() != null).toList();
    }

    /** How one of those is asked. */
    static FederatedProvider.Dialogue dialogue(FederatedProvider provider) {
        return Objects.requireNonNull(provider.dialogue());
    }

    Optional<FederatedProvider> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    void requireEnabled() {
        if (!enabled) {
            throw FrontendErrors.methodSwitchedOff("oidc");
        }
    }

    FederatedProvider require(String id) {
        requireEnabled();
        return find(id).orElseThrow(() -> FrontendErrors.notFound("There is no provider of this name."));
    }
}
