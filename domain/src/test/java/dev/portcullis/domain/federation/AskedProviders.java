package dev.portcullis.domain.federation;

import dev.portcullis.domain.fixture.DialogueProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import java.util.List;

/** Two providers that browsers ask themselves, and an engine that takes the tokens of both. */
final class AskedProviders {
    static final DialogueProvider WORK = new DialogueProvider("work");
    static final DialogueProvider HOME = new DialogueProvider("home");

    private AskedProviders() {}

    static TestEngine start(TestConfiguration configuration) {
        return TestEngine.start(configuration
                .methods("password", "profile", "totp", "oidc")
                .providers(List.of(WORK.configured(), HOME.configured())));
    }
}
