package dev.portcullis.server;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FactorServerContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on a server where people have several factors. */
@QuarkusTest
@TestProfile(ServedFactorServerTest.Profile.class)
class ServedFactorServerTest extends ServedUnderTest implements FactorServerContract {

    public static class Profile extends Configured {
        public Profile() {
            super(ContractConfiguration::writeFactorsTo);
        }
    }
}
