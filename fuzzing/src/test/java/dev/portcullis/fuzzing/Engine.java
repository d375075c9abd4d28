package dev.portcullis.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendException;
import java.util.concurrent.Callable;

/** A whole engine in memory, and what its answers must be: whatever came, it is never the engine's own failure. */
final class Engine implements AutoCloseable {
    private final Portcullis portcullis = Portcullis.start(ConfigurationSource.empty()
            .with("dsn", "memory")
            .with("selfservice.flows.registration.style", "unified")
            .with("selfservice.methods.password.config.haveibeenpwned_enabled", "false")
            .with("selfservice.allowed_return_urls", "[https://app.example.org/in, https://*.example.com]")
            .read());

    FrontendApi api() {
        return portcullis.frontend();
    }

    PublicApi http() {
        return portcullis.publicApi().build();
    }

    /** The status of an answer, or of a refusal. @throws AssertionError if it is a failure of the engine's */
    static int status(Callable<? extends Answer<?>> operation) throws Exception {
        int status;
        try {
            status = operation.call().status();
        } catch (FrontendException refused) {
            status = refused.error().status();
        }
        assertThat(status).isBetween(200, 499);
        return status;
    }

    @Override
    public void close() {
        portcullis.close();
    }
}
