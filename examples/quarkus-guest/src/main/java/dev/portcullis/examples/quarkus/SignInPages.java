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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ready-made pages for the club's members, below the same path. */
class SignInPages {
    @Produces
    @Singleton
    Pages pages(Portcullis portcullis, PublicApi api, @ConfigProperty(name = "club.address") String address) {
        var settings = new PageSettings(
                new PageUrls(address, address, "/ui"),
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
