package dev.portcullis.servlet;

import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FakeServers;
import dev.portcullis.testkit.frontend.HttpProviderCallbackApi;
import dev.portcullis.testkit.frontend.OthersServerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;

/** The client keeps the promises of this suite when it talks to the engine in a servlet container. */
class ContainedOthersServerTest extends ServedByContainer implements OthersServerContract {
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
