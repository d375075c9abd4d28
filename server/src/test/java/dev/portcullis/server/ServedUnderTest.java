package dev.portcullis.server;

import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.MailingUnderTest;
import dev.portcullis.testkit.frontend.ServerFacts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The client that talks to this server, as a suite wants it. */
abstract class ServedUnderTest implements MailingUnderTest {

    /** The server as a suite asks for it, on a free port. */
    public abstract static class Configured implements QuarkusTestProfile {
        private final UnaryOperator<Path> configuration;

        protected Configured(UnaryOperator<Path> configuration) {
            this.configuration = configuration;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var file = configuration.apply(Files.createTempDirectory("portcullis"));
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
        client = HttpFrontendApi.at(url)
                .connectTimeout(Duration.ofMinutes(1))
                .responseTimeout(Duration.ofMinutes(1))
                .build();
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
    public FrontendApi implementation() {
        return client;
    }

    @Override
    public ServerFacts server() {
        return ContractConfiguration.facts();
    }
}
