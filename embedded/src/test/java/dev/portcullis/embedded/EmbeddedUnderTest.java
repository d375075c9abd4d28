package dev.portcullis.embedded;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.MailingUnderTest;
import dev.portcullis.testkit.frontend.ServerFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine as a suite wants it: once for a class, with what it mails. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class EmbeddedUnderTest implements MailingUnderTest {
    private Portcullis portcullis;
    private Mailbox mailbox;

    /** Write the suite's configuration into a folder. */
    abstract Path configuration(Path folder);

    /** The database to use. @param folder where it may lie */
    abstract String dsn(Path folder);

    @BeforeAll
    void start(@TempDir Path folder) {
        var source = ConfigurationSource.empty().withFiles(List.of(configuration(folder)));
        portcullis = Portcullis.start(source.with("dsn", dsn(folder)).read());
        mailbox = portcullis.inbox().map(Mailbox::of).orElseGet(Mailbox::new);
    }

    @AfterAll
    void stop() {
        portcullis.close();
    }

    Portcullis portcullis() {
        return portcullis;
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public FrontendApi implementation() {
        return portcullis.frontend();
    }

    @Override
    public ServerFacts server() {
        return ContractConfiguration.facts();
    }
}
