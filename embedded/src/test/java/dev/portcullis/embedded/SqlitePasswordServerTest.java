package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.PasswordServerContract;
import java.nio.file.Path;

/** The public interface with passwords alone, embedded, on SQLite. */
class SqlitePasswordServerTest extends EmbeddedUnderTest implements PasswordServerContract {
    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeTo(folder);
    }

    @Override
    String dsn(Path folder) {
        return Storms.sqlite(folder);
    }
}
