package dev.portcullis.embedded;

import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FakeServers;
import dev.portcullis.testkit.frontend.HttpProviderCallbackApi;
import dev.portcullis.testkit.frontend.TradingContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;

/** Where apps are told of failures, they learn the same over HTTP: with status 422 comes the flow that failed, of whichever kind. */
class LocallyServedStrictTradingTest extends LocallyServedUnderTest implements TradingContract {
    // The provider of the tests is on this machine.
    private static final String STRICT = """
            portcullis: {security: strict}
            clients: {http: {disallow_private_ip_ranges: false}}
            """;

    private final FakeServers fakes = FakeServers.start();

    @Override
    Path configuration(Path folder) {
        Path file = ContractConfiguration.writeOthersTo(folder, fakes);
        try {
            return Files.writeString(file, STRICT, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public FakeServers fakes() {
        return fakes;
    }

    @Override
    public ProviderCallbackApi callbacks() {
        return HttpProviderCallbackApi.of(address());
    }

    @AfterAll
    void leave() {
        fakes.close();
    }
}
