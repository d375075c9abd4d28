package dev.portcullis.server;

import dev.portcullis.rest.RestBoundary;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells on the management port what the public one tells at {@code /health/ready}. */
@Readiness
@Singleton
final class EngineReady implements HealthCheck {
    private final RestBoundary boundary;

    EngineReady(RestBoundary boundary) {
        this.boundary = boundary;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> problems = boundary.readiness().problems();
        var response = HealthCheckResponse.named("engine").status(problems.isEmpty());
        problems.forEach(response::withData);
        return response.build();
    }
}
