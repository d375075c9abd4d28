package dev.portcullis.ports.federation;

import dev.portcullis.ports.mapping.DataMapper;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the configuration names it.
 *
 * @param id its name in addresses, forms and credentials
 * @param type what kind it is
 * @param label what people are shown; null for its name
 * @param organization the organisation for whose members alone it is; no form offers such a provider
 * @param mapper makes traits of claims
 * @param dialogue how browsers ask it in a dialogue of their own; null where they cannot
 * @param trust what its word counts for, beyond who somebody is
 */
public record FederatedProvider(
        String id,
        String type,
        @Nullable String label,
        @Nullable String organization,
        IdentityProvider protocol,
        DataMapper mapper,
        @Nullable Dialogue dialogue,
        ProviderTrust trust) {
    /**
     * How browsers ask a provider in a dialogue of their own (FedCM).
     *
     * @param configUrl where the provider describes itself to browsers
     * @param clientId whom it knows us as
     */
    public record Dialogue(String configUrl, String clientId) {}

    /** The same provider, asked in another way. */
    public FederatedProvider withProtocol(IdentityProvider other) {
        return new FederatedProvider(id, type, label, organization, other, mapper, dialogue, trust);
    }

    /** What people are shown. */
    public String shown() {
        return label == null || label.isEmpty() ? id : label;
    }

    /** What people are shown who have to prove an account. */
    public String shownToProve() {
        return label == null || label.isEmpty() ? type : label;
    }

    public boolean isOffered() {
        return organization == null || organization.isEmpty();
    }

    @Override
    public String toString() {
        return "FederatedProvider[" + id + "]";
    }
}
