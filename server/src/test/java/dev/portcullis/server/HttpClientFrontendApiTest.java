package dev.portcullis.server;

import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FrontendApiContract;
import dev.portcullis.testkit.frontend.ServerFacts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The client keeps every promise of the interface when it talks to this server: callers cannot tell it from the engine. */
@QuarkusTest
@TestProfile(HttpClientFrontendApiTest.Configured.class)
class HttpClientFrontendApiTest implements FrontendApiContract {

    /** The server as the suites ask for it, on a free port. */
    public static class Configured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var file = ContractConfiguration.writeTo(Files.createTempDirectory("portcullis"));
                return Map.of(Sources.FILES, file.toString(), "quarkus.http.test-port", "0");
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    @TestHTTPResource
    URI url;

    private HttpFrontendApi client;

    @BeforeEach
    void connect() {
        client = HttpFrontendApi.at(url).build();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    public FrontendApi api() {
        return client;
    }

    @Override
    public ServerFacts server() {
        return ContractConfiguration.facts();
    }
}
