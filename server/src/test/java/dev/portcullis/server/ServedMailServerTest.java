package dev.portcullis.server;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.MailServerContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on a server that mails codes to recover, to verify and as a second factor. */
@QuarkusTest
@TestProfile(ServedMailServerTest.Profile.class)
class ServedMailServerTest extends ServedUnderTest implements MailServerContract {

    public static class Profile extends Configured {
        public Profile() {
            super(ContractConfiguration::writeMailingTo);
        }
    }
}
