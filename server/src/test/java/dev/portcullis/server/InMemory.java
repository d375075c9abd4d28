package dev.portcullis.server;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The server with an engine that keeps everything in memory. */
public final class InMemory implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(Sources.FILES, "src/test/resources/memory.yaml");
    }
}
