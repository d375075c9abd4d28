package dev.portcullis.server;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.PasscodeServerContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on a server where mailed codes sign people up and in. */
@QuarkusTest
@TestProfile(ServedPasscodeServerTest.Profile.class)
class ServedPasscodeServerTest extends ServedUnderTest implements PasscodeServerContract {

    public static class Profile extends Configured {
        public Profile() {
            super(ContractConfiguration::writePasscodesTo);
        }
    }
}
