package dev.portcullis.server;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.PasswordServerContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The client keeps every promise of the interface when it talks to this server: callers cannot tell it from the engine. */
@QuarkusTest
@TestProfile(ServedPasswordServerTest.Profile.class)
class ServedPasswordServerTest extends ServedUnderTest implements PasswordServerContract {

    public static class Profile extends Configured {
        public Profile() {
            super(ContractConfiguration::writeTo);
        }
    }
}
