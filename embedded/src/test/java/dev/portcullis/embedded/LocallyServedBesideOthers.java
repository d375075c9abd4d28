package dev.portcullis.embedded;

import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FakeServers;
import dev.portcullis.testkit.frontend.HttpProviderCallbackApi;
import dev.portcullis.testkit.frontend.OthersUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;

/** The client and the engine, talking over the server of the JDK, beside servers of others that the engine asks. */
abstract class LocallyServedBesideOthers extends LocallyServedUnderTest implements OthersUnderTest {
    private final FakeServers fakes = FakeServers.start();

    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeOthersTo(folder, fakes);
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
