package dev.portcullis.server;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The server in memory, with traces that stay in it. */
public final class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                Sources.FILES,
                "src/test/resources/memory.yaml",
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.traces.exporter",
                "none");
    }
}
