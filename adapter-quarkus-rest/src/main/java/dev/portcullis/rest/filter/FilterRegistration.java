package dev.portcullis.rest.filter;

import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.PublicApi;
import dev.portcullis.rest.bulkhead.Bulkheads;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts our paths before everything else that answers requests. The application offers the {@link PublicApi} as a bean, and any other
 * {@link Endpoint}, such as pages.
 */
@Singleton
public class FilterRegistration {
    private static final int FIRST = 10_000;

    private final String root;

    FilterRegistration(@ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String root) {
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }

    void register(@Observes Filters filters, PublicApi api, @Any Instance<Endpoint> endpoints, Bulkheads bulkheads) {
        Endpoint all = endpoints.stream()
                .filter(other -> !(other instanceof PublicApi))
                .reduce(api, (later, first) -> first.before(later));
        filters.register(new RequestFilter(all, bulkheads, root), FIRST);
    }

    void catchFailures(@Observes Router router, PublicApi api) {
        router.route().order(-FIRST).failureHandler(new Failures(api, root));
    }
}
