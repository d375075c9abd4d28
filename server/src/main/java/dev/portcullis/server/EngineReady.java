package dev.portcullis.server;

import dev.portcullis.embedded.Portcullis;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells on the management port what the public one tells at {@code /health/ready}, and what works less well though requests are
 * served. */
@Readiness
@Singleton
final class EngineReady implements HealthCheck {
    private final Portcullis portcullis;

    EngineReady(Portcullis portcullis) {
        this.portcullis = portcullis;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> problems = portcullis.ready();
        var response = HealthCheckResponse.named("engine").status(problems.isEmpty());
        if (!problems.isEmpty()) {
            response.withData("engine", String.join("; ", problems));
        }
        List<String> impairments = portcullis.impairments();
        if (!impairments.isEmpty()) {
            response.withData("impaired", String.join("; ", impairments));
        }
        return response.build();
    }
}
