package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.PasscodeServerContract;
import java.nio.file.Path;

/** Signing up and in with mailed codes, embedded, on SQLite. */
class SqlitePasscodeServerTest extends EmbeddedUnderTest implements PasscodeServerContract {
    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writePasscodesTo(folder);
    }

    @Override
    String dsn(Path folder) {
        return Storms.sqlite(folder);
    }
}
