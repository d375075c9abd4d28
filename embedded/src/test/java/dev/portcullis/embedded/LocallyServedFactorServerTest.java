package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FactorServerContract;
import java.nio.file.Path;

/** The client keeps the promises of this suite when it talks to the engine over the server of the JDK. */
class LocallyServedFactorServerTest extends LocallyServedUnderTest implements FactorServerContract {
    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeFactorsTo(folder);
    }
}
