package dev.portcullis.server;

import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.CorsSettings;
import dev.portcullis.embedded.configuration.LimitSettings;
import dev.portcullis.embedded.configuration.PagesSettings;
import dev.portcullis.embedded.configuration.SecurityProfile;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.json.ContractJson;
import dev.portcullis.pages.Addresses;
import dev.portcullis.pages.Brand;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.route.CallerSource;
import dev.portcullis.pages.route.PageGate;
import dev.portcullis.pages.route.PageThreads;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.ServeSettings;
import dev.portcullis.rest.ThrottleSettings;
import dev.portcullis.rest.bulkhead.Bulkheads;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.caller.CallerReader;
import dev.portcullis.rest.caller.ProxyTrust;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The whole server in one place: the configuration, the engine made by it, and what the resources stand on. */
@Singleton
final class Wiring {
    private static final int BEFORE_OPERATIONS = 20_000;
    // The path of the inbox that the resources offer.
    private static final String INBOX = "/dev/mail";

    @Produces
    @Singleton
    Configuration configuration(@ConfigProperty(name = Sources.FILES) Optional<String> files) {
        return Sources.of(Sources.remembered(files.orElse(""))).read();
    }

    @Produces
    @Singleton
    Portcullis portcullis(Configuration configuration, MeterRegistry metrics) {
        return Portcullis.start(configuration, new EventCounter(metrics));
    }

    void stop(@Disposes Portcullis portcullis) {
        portcullis.close();
    }

    @Produces
    @Singleton
    RestBoundary boundary(Portcullis portcullis, Configuration configuration) {
        return new RestBoundary(
                portcullis.frontend(),
                portcullis.rehearsal(),
                portcullis.csrfProtection(),
                portcullis.schemas(),
                () -> problems(portcullis),
                serve(configuration),
                ContractJson.create(),
                inbox(portcullis, configuration));
    }

    private static ServeSettings serve(Configuration configuration) {
        var serve = configuration.serve();
        return new ServeSettings(
                null, cors(serve.cors()), callers(configuration), throttle(configuration), serve.isSeenByTls());
    }

    /** @throws BadConfiguration if a proxy is named that cannot be one */
    static CallerReader callers(Configuration configuration) {
        try {
            var trust = ProxyTrust.of(configuration.serve().trustedProxies());
            return configuration.security() == SecurityProfile.STRICT
                    ? CallerReader.strict(trust)
                    : CallerReader.byContract(trust);
        } catch (IllegalArgumentException nonsense) {
            throw new BadConfiguration(
                    new Problem("serve.public.trusted_proxies", String.valueOf(nonsense.getMessage())));
        }
    }

    private static ThrottleSettings throttle(Configuration configuration) {
        LimitSettings limits = configuration.limits();
        return new ThrottleSettings(limits.clientBurst(), limits.clientPerSecond());
    }

    // Only who sits at this machine may read mail of others.
    static @Nullable Inbox inbox(Portcullis portcullis, Configuration configuration) {
        return configuration.serve().isForThisMachine() ? portcullis.inbox().orElse(null) : null;
    }

    /** The pages stand before the gate of the operations, which knows no other paths than its own. */
    void pages(
            @Observes Filters filters,
            Portcullis portcullis,
            Configuration configuration,
            RestBoundary boundary,
            Bulkheads bulkheads) {
        PagesSettings pages = configuration.pages();
        if (pages.enabled()) {
            filters.register(
                    gate(
                            portcullis.frontend(),
                            settings(pages, inbox(portcullis, configuration)),
                            // Pages are answered by values, as a script in the visitor's browser is.
                            request -> boundary.settings().callers().read(request, Caller.Kind.SINGLE_PAGE_APP),
                            (http, work, refused) -> bulkheads.run(WorkKind.FORM, work, refused)),
                    BEFORE_OPERATIONS);
        }
    }

    /** @throws BadConfiguration if one of the operator's own files cannot be used */
    static PageGate gate(FrontendApi api, PageSettings settings, CallerSource callers, PageThreads threads) {
        try {
            return new PageGate(api, settings, new RandomSecretSource(), callers, threads);
        } catch (IllegalArgumentException unusable) {
            throw new BadConfiguration(new Problem("portcullis.pages", String.valueOf(unusable.getMessage())));
        }
    }

    private static PageSettings settings(PagesSettings pages, @Nullable Inbox inbox) {
        return new PageSettings(
                new Addresses(pages.base(), pages.base(), pages.root()),
                new Brand(pages.name(), pages.logo(), pages.accent(), pages.background()),
                pages.flows(),
                pages.destinations(),
                pages.folder(),
                inbox == null ? null : INBOX);
    }

    private static Map<String, String> problems(Portcullis portcullis) {
        List<String> problems = portcullis.ready();
        return problems.isEmpty() ? Map.of() : Map.of("engine", String.join("; ", problems));
    }

    private static dev.portcullis.rest.@Nullable CorsSettings cors(CorsSettings cors) {
        return cors.enabled()
                ? new dev.portcullis.rest.CorsSettings(
                        cors.allowedOrigins(),
                        cors.allowedMethods(),
                        cors.allowedHeaders(),
                        cors.exposedHeaders(),
                        cors.allowCredentials(),
                        cors.maxAge())
                : null;
    }
}
