package dev.portcullis.embedded.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators read why another server could not be asked. Source: docs/events.md, "Servers that fail". */
class OutageLogTest {
    /** Of whatever could be secret in this configuration. */
    private static final String SECRET = "do-not-tell";

    private static final Logger LOGGER = Logger.getLogger(OutageLog.class.getName());
    private static final String CONFIGURATION = """
        dsn: memory
        serve: {public: {base_url: 'http://127.0.0.1:4433/'}}
        identity: {schemas: [{id: default, url: 'base64://eyJ0eXBlIjogIm9iamVjdCIsICJwcm9wZXJ0aWVzIjogeyJ0cmFpdHMiOiB7InR5cGUiOiAib2JqZWN0IiwgInByb3BlcnRpZXMiOiB7ImVtYWlsIjogeyJ0eXBlIjogInN0cmluZyJ9fX19fQ=='}]}
        selfservice:
          default_browser_return_url: http://127.0.0.1:4433/
          methods:
            oidc:
              enabled: true
              config:
                providers:
                  - id: work
                    provider: generic
                    client_id: portcullis
                    client_secret: do-not-tell
                    issuer_url: http://127.0.0.1:1/
                    mapper_url: base64://e2lkZW50aXR5OiB7dHJhaXRzOiB7fX19
        oauth2_provider:
          url: http://127.0.0.1:1/
          headers: {Authorization: do-not-tell}
        """;

    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() == Level.WARNING.intValue()) {
                lines.add(new SimpleFormatter().formatMessage(line));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Level level;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        level = LOGGER.getLevel();
        LOGGER.setLevel(Level.WARNING);
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(level);
    }

    private void ask(Consumer<FrontendApi> question) throws IOException {
        Path file = Files.writeString(folder.resolve("portcullis.yaml"), CONFIGURATION);
        try (var portcullis = Portcullis.start(
                ConfigurationSource.empty().withFiles(List.of(file)).read())) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> question.accept(portcullis.frontend())).isNotNull();
            }
        }
    }

    @Test
    @DisplayName("[I3] Why a provider cannot be asked is told once with its name, however often it is tried")
    void why_a_provider_cannot_be_asked_is_told_once_with_its_name() throws IOException {
        ask(api -> {
            var app = Caller.nativeApp();
            var flow = api.createNativeLoginFlow(CreateNativeLoginFlow.by(app));
            var choice = Submission.of(JsonObject.of("provider", Json.of("work")));
            api.updateLoginFlow(new UpdateLoginFlow(flow.id(), choice, app));
        });

        assertTold("the provider work failed: The provider does not describe itself: The provider gives no answer: ");
    }

    @Test
    @DisplayName("[I3] Why the OAuth 2.0 server cannot be asked is told once, without the challenge")
    void why_the_oauth2_server_cannot_be_asked_is_told_once() throws IOException {
        ask(api -> api.createBrowserLoginFlow(
                CreateBrowserLoginFlow.by(Caller.singlePageApp()).forChallenge("challenge-" + SECRET)));

        assertTold("the OAuth 2.0 server (oauth2_provider.url) failed: the OAuth 2.0 server gives no answer: ");
    }

    /** On a busy machine a call may be too late instead of refused: another reason, and another line. */
    private void assertTold(String beginning) {
        assertThat(lines)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .hasSizeLessThan(5)
                .allSatisfy(line -> assertThat(line)
                        .startsWith(beginning)
                        .contains(": GET http://127.0.0.1:1/")
                        .doesNotContain(SECRET));
    }
}
