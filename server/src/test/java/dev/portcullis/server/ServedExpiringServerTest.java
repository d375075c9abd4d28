package dev.portcullis.server;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.ExpiringServerContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on a server whose flows are over as soon as they began. */
@QuarkusTest
@TestProfile(ServedExpiringServerTest.Profile.class)
class ServedExpiringServerTest extends ServedUnderTest implements ExpiringServerContract {

    public static class Profile extends Configured {
        public Profile() {
            super(ContractConfiguration::writeExpiringTo);
        }
    }
}
