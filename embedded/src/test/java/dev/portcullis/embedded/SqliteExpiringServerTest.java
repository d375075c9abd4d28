package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.ExpiringServerContract;
import java.nio.file.Path;

/** Flows that are over, embedded, on SQLite. */
class SqliteExpiringServerTest extends EmbeddedUnderTest implements ExpiringServerContract {
    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeExpiringTo(folder);
    }

    @Override
    String dsn(Path folder) {
        return Storms.sqlite(folder);
    }
}
