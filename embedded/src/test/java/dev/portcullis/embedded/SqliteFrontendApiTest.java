package dev.portcullis.embedded;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FrontendApiContract;
import dev.portcullis.testkit.frontend.ServerFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The whole public interface, embedded, on SQLite. */
@TestInstance(Lifecycle.PER_CLASS)
class SqliteFrontendApiTest implements FrontendApiContract {
    private Portcullis portcullis;

    @BeforeAll
    void start(@TempDir Path folder) {
        var source = ConfigurationSource.empty().withFiles(List.of(ContractConfiguration.writeTo(folder)));
        portcullis = Portcullis.start(source.with("dsn", "sqlite://" + folder.resolve("people.sqlite"))
                .read());
    }

    @AfterAll
    void stop() {
        portcullis.close();
    }

    @Override
    public FrontendApi api() {
        return portcullis.frontend();
    }

    @Override
    public ServerFacts server() {
        return ContractConfiguration.facts();
    }
}
