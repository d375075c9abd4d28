package dev.portcullis.embedded.federation;

import dev.portcullis.domain.federation.WatchedProvider;
import dev.portcullis.embedded.configuration.ProviderEntry;
import dev.portcullis.embedded.event.OutageLog;
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
    private final OutageLog outages;

    /** @param outages is told of providers that fail */
    public ConfiguredProviders(MapperPrograms mappers, OpenIdProviders protocols, OutageLog outages) {
        this.mappers = mappers;
        this.protocols = protocols;
        this.outages = outages;
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
        String name = "the provider " + entry.protocol().id();
        try {
            return new WatchedProvider(protocols.provider(entry.protocol()), failed -> outages.tell(name, failed));
        } catch (IllegalArgumentException unfit) {
            throw Locations.problem(key, String.valueOf(unfit.getMessage()));
        }
    }
}
