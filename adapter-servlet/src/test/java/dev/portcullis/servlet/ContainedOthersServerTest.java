package dev.portcullis.servlet;

import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.testkit.frontend.CallbackPage;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.Neighbours;
import dev.portcullis.testkit.frontend.OthersServerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;

/** The client keeps the promises of this suite when it talks to the engine in a servlet container. */
class ContainedOthersServerTest extends ServedByContainer implements OthersServerContract {
    private final Neighbours neighbours = Neighbours.start();

    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeOthersTo(folder, neighbours);
    }

    @Override
    public Neighbours neighbours() {
        return neighbours;
    }

    @Override
    public ProviderCallbackApi callbacks() {
        return CallbackPage.of(address());
    }

    @AfterAll
    void leave() {
        neighbours.close();
    }
}
