package dev.portcullis.servlet;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.MailingUnderTest;
import dev.portcullis.testkit.frontend.ServerFacts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The client that talks to the engine in a servlet container, as a suite wants it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedByContainer implements MailingUnderTest {
    private Portcullis portcullis;
    private Container container;
    private HttpFrontendApi client;
    private Mailbox mailbox;

    /** Write the suite's configuration into a folder. */
    abstract Path configuration(Path folder);

    @BeforeAll
    void start(@TempDir Path folder) {
        portcullis = Portcullis.start(ConfigurationSource.empty()
                .withFiles(List.of(configuration(folder)))
                .with("dsn", "memory")
                .read());
        container = new Container(portcullis.publicApi().build(), "", folder);
        client = HttpFrontendApi.at(container.address())
                .connectTimeout(Duration.ofMinutes(1))
                .responseTimeout(Duration.ofMinutes(1))
                .build();
        mailbox = Mailbox.at(container.address());
    }

    @AfterAll
    void stop() {
        client.close();
        container.close();
        portcullis.close();
    }

    URI address() {
        return container.address();
    }

    @Override
    public FrontendApi implementation() {
        return client;
    }

    @Override
    public ServerFacts server() {
        return ContractConfiguration.facts();
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }
}
