package dev.portcullis.embedded.sabotage;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.Subject;
import dev.portcullis.testkit.frontend.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An engine in memory that keeps all promises of a suite, to be put between by saboteurs. */
record Rehearsal(Portcullis portcullis, Mailbox mailbox) implements AutoCloseable {

    static Rehearsal of(Suite suite, Path folder) {
        var source = ConfigurationSource.empty()
                .withFiles(List.of(suite.writeConfigurationTo(made(folder))))
                // A saboteur's victims try more codes and passwords than any person does.
                .with("portcullis.guessing.enabled", "false");
        var portcullis = Portcullis.start(source.read());
        return new Rehearsal(portcullis, portcullis.inbox().map(Mailbox::of).orElseGet(Mailbox::new));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    FrontendApi honest() {
        return portcullis.frontend();
    }

    Subject subject(FrontendApi api) {
        return new Subject(api, ContractConfiguration.facts(), mailbox);
    }

    @Override
    public void close() {
        portcullis.close();
    }
}
