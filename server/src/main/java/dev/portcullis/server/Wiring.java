package dev.portcullis.server;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.CorsSettings;
import dev.portcullis.json.ContractJson;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.ServeSettings;
import io.micrometer.core.instrument.MeterRegistry;
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
                portcullis.antiForgery(),
                portcullis.schemas(),
                () -> problems(portcullis),
                new ServeSettings(null, cors(configuration.serve().cors())),
                ContractJson.create(),
                configuration.serve().isLoopback() ? portcullis.inbox().orElse(null) : null);
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
