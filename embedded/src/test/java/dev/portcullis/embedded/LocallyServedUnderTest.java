package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.openapi.DescribedAnswers;
import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.server.LocalServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The client that talks to the engine over the server of the JDK, as a suite wants it. Whatever the suite asks, the answers are
 * those that the description of the operations promises.
 */
abstract class LocallyServedUnderTest extends EmbeddedUnderTest {
    private DescribedAnswers answers;
    private LocalServer server;
    private HttpFrontendApi client;
    private Mailbox mailbox;

    @BeforeAll
    void serve() {
        answers = DescribedAnswers.of(portcullis().publicApi().build());
        server = LocalServer.serve(answers, 0);
        client = HttpFrontendApi.at(server.address())
                .connectTimeout(Duration.ofMinutes(1))
                .responseTimeout(Duration.ofMinutes(1))
                .build();
        mailbox = Mailbox.at(server.address());
    }

    @AfterAll
    void hangUp() {
        client.close();
        server.close();
        assertThat(answers.seen()).hasSizeGreaterThan(10);
        assertThat(answers.complaints()).isEmpty();
    }

    URI address() {
        return server.address();
    }

    @Override
    String dsn(Path folder) {
        return "memory";
    }

    @Override
    public FrontendApi implementation() {
        return client;
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }
}
