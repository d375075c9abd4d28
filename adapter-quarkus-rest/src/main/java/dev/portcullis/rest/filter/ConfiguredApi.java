package dev.portcullis.rest.filter;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.boundary.PublicApiSource;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The public API of the application's engine, below the path that {@code portcullis.below} names. An application that wants more
 * offers a {@link PublicApi} itself, which takes the place of this one.
 */
@Singleton
class ConfiguredApi {
    @Produces
    @DefaultBean
    @Singleton
    PublicApi api(PublicApiSource source, @ConfigProperty(name = "portcullis.below", defaultValue = "/") String below) {
        return source.publicApi().below(below.equals("/") ? "" : below).build();
    }
}
