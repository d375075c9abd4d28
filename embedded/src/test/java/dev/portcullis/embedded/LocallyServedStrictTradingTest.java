package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.TradingContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where apps are told of failures, they learn the same over HTTP: with 422 comes the flow that failed, of whichever kind. */
class LocallyServedStrictTradingTest extends LocallyServedBesideOthers implements TradingContract {
    // The provider of the tests is on this machine.
    private static final String STRICT = """
            portcullis: {security: strict}
            clients: {http: {disallow_private_ip_ranges: false}}
            """;

    @Override
    Path configuration(Path folder) {
        Path file = super.configuration(folder);
        try {
            return Files.writeString(file, STRICT, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
