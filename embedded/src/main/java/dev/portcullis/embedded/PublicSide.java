package dev.portcullis.embedded;

import dev.portcullis.boundary.EngineSide;
import dev.portcullis.boundary.PublicApi;
import dev.portcullis.boundary.PublicApiBuilder;
import dev.portcullis.boundary.caller.CallerReader;
import dev.portcullis.boundary.caller.ProxyTrust;
import dev.portcullis.boundary.serve.ServeSettings;
import dev.portcullis.boundary.serve.ThrottleSettings;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.LimitSettings;
import dev.portcullis.embedded.configuration.SecurityProfile;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import java.util.List;
import java.util.Map;

/** How the configuration wants the public API to be offered. */
final class PublicSide {
    private final Portcullis portcullis;
    private final Configuration configuration;

    PublicSide(Portcullis portcullis) {
        this.portcullis = portcullis;
        this.configuration = portcullis.configuration();
    }

    PublicApiBuilder builder() {
        var engine = new EngineSide(portcullis.rehearsal(), portcullis.csrfProtection(), portcullis.schemas());
        var builder = PublicApi.of(portcullis.frontend(), engine)
                .readiness(this::problems)
                .settings(settings())
                .publicAddress(configuration.serve().baseUrl())
                .providerCallbacks(portcullis.providerCallbacks());
        if (portcullis.offersFedcm()) {
            builder.fedcm();
        }
        portcullis.inboxForThisMachine().ifPresent(builder::inbox);
        return builder;
    }

    private Map<String, String> problems() {
        List<String> problems = portcullis.ready();
        return problems.isEmpty() ? Map.of() : Map.of("engine", String.join("; ", problems));
    }

    private ServeSettings settings() {
        return new ServeSettings(
                isStrict() ? null : configuration.serve().adminBaseUrl(),
                configuration.serve().cors(),
                callers(),
                throttle(),
                configuration.serve().isSeenByTls());
    }

    private CallerReader callers() {
        try {
            var trust = ProxyTrust.of(configuration.serve().trustedProxies());
            return isStrict() ? CallerReader.strict(trust) : CallerReader.byContract(trust);
        } catch (IllegalArgumentException nonsense) {
            throw new BadConfiguration(
                    new Problem("serve.public.trusted_proxies", String.valueOf(nonsense.getMessage())));
        }
    }

    private boolean isStrict() {
        return configuration.security() == SecurityProfile.STRICT;
    }

    private ThrottleSettings throttle() {
        LimitSettings limits = configuration.limits();
        return new ThrottleSettings(limits.clientBurst(), limits.clientPerSecond());
    }
}
