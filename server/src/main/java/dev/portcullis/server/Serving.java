package dev.portcullis.server;

import dev.portcullis.embedded.configuration.Configuration;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says that the server is there, and waits for its end. */
public final class Serving implements QuarkusApplication {
    // Set by ./serve, which archives what java learns of the program meanwhile.
    private static final String REHEARSAL = "portcullis.rehearsal";

    private final Configuration configuration;

    Serving(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public int run(String... arguments) {
        StartupBanner.lines(configuration).forEach(System.out::println);
        if (Boolean.getBoolean(REHEARSAL)) {
            Rehearsal.run(ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class), Rehearsal.ROUNDS);
        } else {
            Quarkus.waitForExit();
        }
        return 0;
    }
}
