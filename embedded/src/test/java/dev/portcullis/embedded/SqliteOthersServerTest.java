package dev.portcullis.embedded;

import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FakeServers;
import dev.portcullis.testkit.frontend.OthersServerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;

/** Signing in with others and for others, embedded, on SQLite. */
class SqliteOthersServerTest extends EmbeddedUnderTest implements OthersServerContract {
    private final FakeServers fakes = FakeServers.start();

    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeOthersTo(folder, fakes);
    }

    @Override
    String dsn(Path folder) {
        return Storms.sqlite(folder);
    }

    @Override
    public FakeServers fakes() {
        return fakes;
    }

    @Override
    public ProviderCallbackApi callbacks() {
        return portcullis().providerCallbacks();
    }

    @AfterAll
    void leave() {
        fakes.close();
    }
}
