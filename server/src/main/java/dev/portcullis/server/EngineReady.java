package dev.portcullis.server;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.rest.RestBoundary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells on the management port what the public one tells at {@code /health/ready}, and what works less well though requests are
 * served. */
@Readiness
@Singleton
final class EngineReady implements HealthCheck {
    private final RestBoundary boundary;
    private final Portcullis portcullis;

    EngineReady(RestBoundary boundary, Portcullis portcullis) {
        this.boundary = boundary;
        this.portcullis = portcullis;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> problems = boundary.readiness().problems();
        var response = HealthCheckResponse.named("engine").status(problems.isEmpty());
        problems.forEach(response::withData);
        List<String> impairments = portcullis.impairments();
        if (!impairments.isEmpty()) {
            response.withData("impaired", String.join("; ", impairments));
        }
        return response.build();
    }
}
