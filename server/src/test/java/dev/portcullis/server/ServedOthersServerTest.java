package dev.portcullis.server;

import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FakeServers;
import dev.portcullis.testkit.frontend.HttpProviderCallbackApi;
import dev.portcullis.testkit.frontend.OthersServerContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same on a server where people sign in with others, and for others. */
@QuarkusTest
@TestProfile(ServedOthersServerTest.Profile.class)
class ServedOthersServerTest extends ServedUnderTest implements OthersServerContract {
    private static final String PROVIDER_PORT = "contract.provider.port";
    private static final String OAUTH2_PORT = "contract.oauth2.port";
    private static final String HOOKS_PORT = "contract.hooks.port";

    public static class Profile extends Configured {
        public Profile() {
            super(Profile::write);
        }

        // The profile lives in another class loader than the test: it leaves the ports behind, and nobody at them.
        private static Path write(Path folder) {
            try (var fakes = FakeServers.start()) {
                leave(PROVIDER_PORT, URI.create(fakes.provider().issuer()));
                leave(OAUTH2_PORT, fakes.oauth2().address());
                leave(HOOKS_PORT, fakes.hooks().at("/"));
                return ContractConfiguration.writeOthersTo(folder, fakes);
            }
        }

        private static void leave(String name, URI address) {
            System.setProperty(name, String.valueOf(address.getPort()));
        }
    }

    // The same for all tests, since servers keep what a provider publishes.
    private static FakeServers fakes;

    @BeforeAll
    static void settle() {
        fakes = FakeServers.at(
                Integer.getInteger(PROVIDER_PORT), Integer.getInteger(OAUTH2_PORT), Integer.getInteger(HOOKS_PORT));
    }

    @AfterAll
    static void leave() {
        fakes.close();
    }

    @Override
    public FakeServers fakes() {
        return fakes;
    }

    @Override
    public ProviderCallbackApi callbacks() {
        return HttpProviderCallbackApi.of(url);
    }
}
