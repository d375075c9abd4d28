package dev.portcullis.embedded;

import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.server.LocalServer;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The client that talks to the engine over the server of the JDK, as a suite wants it. */
abstract class LocallyServedUnderTest extends EmbeddedUnderTest {
    private LocalServer server;
    private HttpFrontendApi client;
    private Mailbox mailbox;

    @BeforeAll
    void serve() {
        server = LocalServer.serve(portcullis(), 0);
        client = HttpFrontendApi.at(server.address()).build();
        mailbox = Mailbox.at(server.address());
    }

    @AfterAll
    void hangUp() {
        client.close();
        server.close();
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
