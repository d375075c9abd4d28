package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.PasswordServerContract;
import java.nio.file.Path;

/** The client keeps the promises of this suite when it talks to the engine over the server of the JDK. */
class LocallyServedPasswordServerTest extends LocallyServedUnderTest implements PasswordServerContract {
    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeTo(folder);
    }
}
