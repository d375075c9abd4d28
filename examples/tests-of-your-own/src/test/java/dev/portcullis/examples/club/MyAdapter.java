package dev.portcullis.examples.club;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What the contract suite is put to in this example: the engine, with the configuration that the suite asks for. */
final class MyAdapter {
    private MyAdapter() {}

    static FrontendApi open() {
        try {
            var configuration = ContractConfiguration.writeTo(Files.createTempDirectory("my-adapter"));
            return Portcullis.with().inMemory().file(configuration).start().frontend();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
