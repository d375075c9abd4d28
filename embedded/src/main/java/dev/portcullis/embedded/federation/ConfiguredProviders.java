package dev.portcullis.embedded.federation;

import dev.portcullis.embedded.configuration.ProviderEntry;
import dev.portcullis.embedded.location.Locations;
import dev.portcullis.embedded.location.MapperPrograms;
import dev.portcullis.openid.OpenIdProviders;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.IdentityProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes providers of their settings; mappers are read and compiled now, nothing is asked of a provider yet. */
public final class ConfiguredProviders {
    private static final String KEY = "selfservice.methods.oidc.config.providers.";

    private final MapperPrograms mappers;
    private final OpenIdProviders protocols;

    public ConfiguredProviders(MapperPrograms mappers, OpenIdProviders protocols) {
        this.mappers = mappers;
        this.protocols = protocols;
    }

    /** @throws dev.portcullis.embedded.problem.BadConfiguration if a mapper is no program, or a provider cannot be spoken to */
    public List<FederatedProvider> make(List<ProviderEntry> entries) {
        var providers = new ArrayList<FederatedProvider>();
        for (ProviderEntry entry : entries) {
            providers.add(provider(KEY + providers.size(), entry));
        }
        return List.copyOf(providers);
    }

    private FederatedProvider provider(String key, ProviderEntry entry) {
        return new FederatedProvider(
                entry.protocol().id(),
                entry.protocol().type(),
                entry.label(),
                entry.organization(),
                protocol(key, entry),
                mappers.load(key + ".mapper_url", entry.mapperUrl()),
                dialogue(entry),
                entry.trust());
    }

    private static FederatedProvider.@Nullable Dialogue dialogue(ProviderEntry entry) {
        String url = entry.dialogueUrl();
        return url == null
                ? null
                : new FederatedProvider.Dialogue(url, entry.protocol().client().id());
    }

    private IdentityProvider protocol(String key, ProviderEntry entry) {
        try {
            return protocols.provider(entry.protocol());
        } catch (IllegalArgumentException unfit) {
            throw Locations.problem(key, String.valueOf(unfit.getMessage()));
        }
    }
}
