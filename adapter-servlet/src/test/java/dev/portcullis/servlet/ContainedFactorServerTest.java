package dev.portcullis.servlet;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FactorServerContract;
import java.nio.file.Path;

/** The client keeps the promises of this suite when it talks to the engine in a servlet container. */
class ContainedFactorServerTest extends ServedByContainer implements FactorServerContract {
    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeFactorsTo(folder);
    }
}
