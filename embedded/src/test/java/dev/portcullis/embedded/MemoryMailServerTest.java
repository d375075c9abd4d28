package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.MailServerContract;
import java.nio.file.Path;

/** The public interface with mailed codes, embedded, in memory. */
class MemoryMailServerTest extends EmbeddedUnderTest implements MailServerContract {
    @Override
    Path configuration(Path folder) {
        return ContractConfiguration.writeMailingTo(folder);
    }

    @Override
    String dsn(Path folder) {
        return "memory";
    }
}
