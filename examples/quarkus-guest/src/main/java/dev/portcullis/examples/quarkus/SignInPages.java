package dev.portcullis.examples.quarkus;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.pages.Addresses;
import dev.portcullis.pages.Brand;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.route.PageGate;
import dev.portcullis.pages.route.PageThreads;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.rest.gate.VertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Ready-made pages for the club's members, below the same path. */
@Singleton
class SignInPages {
    private static final int BEFORE_THE_API = 20_000;
    private static final String ADDRESS = "http://127.0.0.1:8080/club/auth";

    void put(@Observes Filters filters, Portcullis portcullis, PublicApi api) {
        var settings = new PageSettings(
                new Addresses(ADDRESS, ADDRESS, "/ui"),
                new Brand("The club", null, "#2f5fd0", "#eef1f6"),
                Set.of("login", "registration", "settings"),
                List.of(),
                null,
                null);
        var gate = new PageGate(
                portcullis.frontend(),
                settings,
                new RandomSecretSource(),
                request -> api.caller(new VertxRequest(request), Caller.Kind.SINGLE_PAGE_APP),
                PageThreads.shared(),
                "/club/auth");
        filters.register(gate, BEFORE_THE_API);
    }
}
