package dev.portcullis.server;

import dev.portcullis.embedded.configuration.Configuration;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Says that the server is there, and waits for its end. */
public final class Serving implements QuarkusApplication {
    // Set by ./serve, which archives the classes that a start loads.
    private static final String REHEARSAL = "portcullis.rehearsal";

    private final Configuration configuration;

    Serving(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public int run(String... arguments) {
        StartupBanner.lines(configuration).forEach(System.out::println);
        if (!Boolean.getBoolean(REHEARSAL)) {
            Quarkus.waitForExit();
        }
        return 0;
    }
}
