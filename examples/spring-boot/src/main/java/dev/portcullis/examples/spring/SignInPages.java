package dev.portcullis.examples.spring;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.pages.Brand;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.route.Pages;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ready-made pages for the club's members, below the same path. */
@Configuration
class SignInPages {
    @Bean
    Pages pages(FrontendApi frontend, PublicApi api, @Value("${portcullis.public-address}") String address) {
        var settings = new PageSettings(
                new PageUrls(address, address, "/ui"),
                new Brand("The club", null, "#2f5fd0", "#eef1f6"),
                Set.of("login", "registration", "settings"),
                List.of(),
                null,
                null);
        return new Pages(
                frontend,
                settings,
                new RandomSecretSource(),
                request -> api.caller(request, Caller.Kind.SINGLE_PAGE_APP),
                "/auth");
    }
}
