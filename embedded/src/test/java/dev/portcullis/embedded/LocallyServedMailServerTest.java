package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.MailServerContract;
import java.nio.file.Path;

/** The client keeps the promises of this suite when it talks to the engine over the server of the JDK. */
class LocallyServedMailServerTest extends LocallyServedUnderTest implements MailServerContract {
    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeMailingTo(folder);
    }
}
