package dev.portcullis.examples.quarkus;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.pages.Brand;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.route.Pages;
import dev.portcullis.ports.caller.Caller;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Ready-made pages for the club's members, below the same path. */
class SignInPages {
    private static final String ADDRESS = "http://127.0.0.1:8080/club/auth";

    @Produces
    @Singleton
    Pages pages(Portcullis portcullis, PublicApi api) {
        var settings = new PageSettings(
                new PageUrls(ADDRESS, ADDRESS, "/ui"),
                new Brand("The club", null, "#2f5fd0", "#eef1f6"),
                Set.of("login", "registration", "settings"),
                List.of(),
                null,
                null);
        return new Pages(
                portcullis.frontend(),
                settings,
                new RandomSecretSource(),
                request -> api.caller(request, Caller.Kind.SINGLE_PAGE_APP),
                "/auth");
    }
}
