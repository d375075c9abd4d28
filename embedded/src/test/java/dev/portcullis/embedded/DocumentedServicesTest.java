package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.jose.JoseTokenVerifier;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.hook.HookSink;
import dev.portcullis.testkit.oauth2.FakeAuthorizationServer;
import dev.portcullis.testkit.token.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/tokens.md, docs/web-hooks.md and docs/oauth2.md show is read from there and run, with the files and services of this test. */
class DocumentedServicesTest {
    private static final String FILES = "file:///etc/portcullis/";

    @TempDir
    Path folder;

    /** Starts with what some blocks of YAML say, where they name files and a service of others. */
    private Portcullis start(List<String> blocks, String theirs, String ours) throws IOException {
        var files = new ArrayList<Path>(List.of(ContractConfiguration.writeTo(folder)));
        for (String block : blocks) {
            String text = block.replace(FILES, "file://" + folder + "/").replace(theirs, ours);
            files.add(Files.writeString(folder.resolve("block-" + files.size() + ".yaml"), text));
        }
        return Portcullis.start(ConfigurationSource.empty()
                .withFiles(files)
                .with("dsn", "memory")
                .with("serve.public.base_url", "https://id.example.org/")
                .read());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_session_becomes_a_token_as_the_page_says_and_is_checked_as_it_says() throws IOException {
        SigningKey key = SigningKey.fresh();
        String published =
                JsonObject.of("keys", new JsonArray(List.of(key.published()))).toString();
        write("notes.jwks.json", key.asSet().toString());
        write("notes.jsonnet", PageBlocks.of("tokens.md", "jsonnet").getFirst());
        var person = Person.anyone();

        try (var portcullis = start(PageBlocks.of("tokens.md", "yaml"), "", "")) {
            var api = portcullis.frontend();
            Caller app = Caller.nativeApp().withSessionToken(new Journeys(api).token(person));
            String bearer = Objects.requireNonNull(
                    api.toSession(new ToSession(app, "notes")).tokenized());

            Supplier<String> publicKeys = () -> published; // the key set, as JSON
            var json = new ContractJsonText(ContractJson.create());
            var verifier = new JoseTokenVerifier(publicKeys, "https://id.example.org/", Clock.systemUTC(), json);
            var guard = SessionGuard.of(api).tokens(verifier).build();
            Optional<JsonObject> claims = guard.claims(bearer);

            assertThat(claims.flatMap(told -> told.text("email"))).contains(person.email());
        }
    }

    @Test
    void a_service_is_asked_refuses_and_changes_as_the_page_says() throws IOException {
        List<String> yaml = PageBlocks.of("web-hooks.md", "yaml");
        List<Json> answers = PageBlocks.of("web-hooks.md", "json").stream()
                .map(new ContractJsonText(ContractJson.create())::read)
                .toList();
        write("registered.jsonnet", PageBlocks.of("web-hooks.md", "jsonnet").getFirst());

        try (var sink = HookSink.start();
                var portcullis =
                        start(yaml, "https://hooks.example.org/", sink.at("/").toString())) {
            var journeys = new Journeys(portcullis.frontend());
            sink.answers("/registered", 400, answers.getFirst());
            var refused = catchThrowableOfType(FrontendException.class, () -> journeys.register(Person.anyone()));
            assertThat(refused.error().flow().orElseThrow().ui().nodes())
                    .flatExtracting(UiNode::messages)
                    .extracting(UiText::id)
                    .containsExactly(1234L);

            sink.answers("/registered", 200, answers.get(1));
            var changed = journeys.register(Person.anyone()).identity();
            assertThat(changed.metadataPublic()).isEqualTo(JsonObject.of("plan", Json.of("gold")));

            var call = sink.calls().getLast();
            assertThat(call.header("X-Api-Key")).contains("a-long-secret");
            assertThat(call.json().text("email")).isPresent();
            assertThat(call.isSignedWith("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                    .isTrue();
        }
    }

    @Test
    void an_oauth2_server_is_asked_as_the_page_says() throws IOException {
        try (var server = FakeAuthorizationServer.start();
                var portcullis = start(
                        PageBlocks.of("oauth2.md", "yaml").subList(0, 1),
                        "http://hydra.internal:4445",
                        server.address().toString())) {
            var start = CreateBrowserLoginFlow.by(new Browser().script()).forChallenge(server.asks());
            assertThat(portcullis.frontend().createBrowserLoginFlow(start).oauth2LoginRequest())
                    .isNotNull();
        }
    }
}
