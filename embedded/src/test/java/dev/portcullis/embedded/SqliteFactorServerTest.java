package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FactorServerContract;
import java.nio.file.Path;

/** Several factors, embedded, on SQLite. */
class SqliteFactorServerTest extends EmbeddedUnderTest implements FactorServerContract {
    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeFactorsTo(folder);
    }

    @Override
    String dsn(Path folder) {
        return Storms.sqlite(folder);
    }
}
