package dev.portcullis.embedded;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.MailingApiContract;
import dev.portcullis.testkit.frontend.ServerFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Recovery and verification, embedded, on SQLite. */
@TestInstance(Lifecycle.PER_CLASS)
class MailingFrontendApiTest implements MailingApiContract {
    private Portcullis portcullis;
    private Mailbox mailbox;

    @BeforeAll
    void start(@TempDir Path folder) {
        var source = ConfigurationSource.empty().withFiles(List.of(ContractConfiguration.writeMailingTo(folder)));
        portcullis = Portcullis.start(source.with("dsn", Storms.sqlite(folder)).read());
        mailbox = Mailbox.of(portcullis.inbox().orElseThrow());
    }

    @AfterAll
    void stop() {
        portcullis.close();
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public FrontendApi api() {
        return portcullis.frontend();
    }

    @Override
    public ServerFacts server() {
        return ContractConfiguration.facts();
    }
}
