package dev.portcullis.server;

import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.MailingApiContract;
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

/** The client keeps the promises of recovery and verification, too, when it talks to this server. */
@QuarkusTest
@TestProfile(HttpClientMailingTest.Configured.class)
class HttpClientMailingTest implements MailingApiContract {

    /** The server as the suites ask for it, on a free port. */
    public static class Configured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var file = ContractConfiguration.writeMailingTo(Files.createTempDirectory("portcullis"));
                return Map.of(Sources.FILES, file.toString(), "quarkus.http.test-port", "0");
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    @TestHTTPResource
    URI url;

    private HttpFrontendApi client;
    private Mailbox mailbox;

    @BeforeEach
    void connect() {
        client = HttpFrontendApi.at(url).build();
        mailbox = Mailbox.at(url);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
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
