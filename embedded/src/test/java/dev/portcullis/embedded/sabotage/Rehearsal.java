package dev.portcullis.embedded.sabotage;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FakeServers;
import dev.portcullis.testkit.frontend.Subject;
import dev.portcullis.testkit.frontend.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An engine in memory, with those that it speaks with, that keeps all promises of a suite, to be put between by saboteurs. */
record Rehearsal(Portcullis portcullis, Mailbox mailbox, FakeServers fakes) implements AutoCloseable {

    static Rehearsal of(Suite suite, Path folder) {
        var fakes = FakeServers.start();
        var source = ConfigurationSource.empty()
                .withFiles(List.of(suite.writeConfigurationTo(made(folder), fakes)))
                // A saboteur's victims try more codes and passwords than any person does.
                .with("portcullis.guessing.enabled", "false");
        var portcullis = Portcullis.start(source.read());
        return new Rehearsal(portcullis, portcullis.inbox().map(Mailbox::of).orElseGet(Mailbox::new), fakes);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What the sentences see when somebody stands between them and the engine. */
    Subject subject(Interposed between) {
        return new Subject(
                Interposed.in(portcullis.frontend(), between),
                ContractConfiguration.facts(),
                mailbox,
                Interposed.in(portcullis.providerCallbacks(), between),
                fakes);
    }

    @Override
    public void close() {
        portcullis.close();
        fakes.close();
    }
}
