package dev.portcullis.examples.guarded;

import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.FrontendApi;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people are known: at the server that the property {@code portcullis.url} names. */
@Singleton
final class People {
    @Produces
    @Singleton
    @DefaultBean
    FrontendApi server(@ConfigProperty(name = "portcullis.url") URI url) {
        return HttpFrontendApi.at(url).build();
    }

    @Produces
    @Singleton
    SessionGuard sessions(FrontendApi api) {
        return SessionGuard.of(api).believingFor(Duration.ofSeconds(10)).build();
    }
}
