package dev.portcullis.server.pages;

import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.json.ContractJson;
import dev.portcullis.pages.Brand;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.route.Pages;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithPasswordMethod;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.testkit.loopback.LoopbackPort;
import dev.portcullis.testkit.server.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An engine with a schema of the test's own, and the pages before it. */
final class OwnSite implements AutoCloseable {
    static final String PASSWORD = "correct-horse-7-battery";

    private static final String CONFIGURATION = """
            dsn: memory
            dev: true
            serve: {public: {base_url: "%1$s/", host: 127.0.0.1}}
            log: {level: error}
            secrets: {default: [a-secret-for-tests-alone]}
            identity: {default_schema_id: own0, schemas: [%2$s]}
            hashers: {algorithm: bcrypt, bcrypt: {cost: 4}}
            selfservice:
              default_browser_return_url: /
              methods: {password: {config: {haveibeenpwned_enabled: false}}}
              flows: {registration: {enable_legacy_one_step: %3$s, after: {password: {hooks: [{hook: session}]}}}}
            """;

    private final String base;
    private final Portcullis portcullis;
    private final LocalServer server;

    OwnSite(JsonObject schema) {
        this(List.of(schema));
    }

    /** With registration in two steps. @param schemas of people; each is named {@code own} and its place */
    OwnSite(List<JsonObject> schemas) {
        this(schemas, false);
    }

    /** @param oneStep whether a registration asks for everything at once */
    OwnSite(List<JsonObject> schemas, boolean oneStep) {
        int port = LoopbackPort.free();
        base = "http://127.0.0.1:" + port;
        String configured = IntStream.range(0, schemas.size())
                .mapToObj(i -> "{id: own%d, selfservice_selectable: true, url: \"base64://%s\"}"
                        .formatted(i, encoded(schemas.get(i))))
                .collect(Collectors.joining(", "));
        portcullis = Portcullis.with()
                .file(written(CONFIGURATION.formatted(base, configured, oneStep)))
                .start();
        var api = portcullis.publicApi().build();
        var settings = new PageSettings(
                new PageUrls(base, base, "/ui"),
                new Brand("Own", null, "#2f5fd0", "#eef1f6"),
                Set.of("login", "registration", "settings"),
                List.of(),
                null,
                null);
        var pages = new Pages(
                portcullis.frontend(),
                settings,
                new RandomSecretSource(),
                request -> api.caller(request, Caller.Kind.SINGLE_PAGE_APP));
        server = LocalServer.serve(pages.before(api), port);
    }

    private static String encoded(JsonObject schema) {
        return Base64.getEncoder().encodeToString(ContractJson.create().write(schema));
    }

    private static Path written(String text) {
        try {
            Path file = Files.createTempFile("own", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FrontendApi api() {
        return portcullis.frontend();
    }

    String address(String path) {
        return base + path;
    }

    String page(String name) {
        return base + "/ui/" + name;
    }

    void signUp(JsonObject traits) {
        var api = portcullis.frontend();
        var flow = api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(Caller.nativeApp()));
        var body = new UpdateRegistrationFlowWithPasswordMethod(PASSWORD, traits, null, null);
        api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), body, Caller.nativeApp()));
    }

    /** What is kept of a person now. */
    JsonObject traits(String email) {
        var api = portcullis.frontend();
        var flow = api.createNativeLoginFlow(new CreateNativeLoginFlow(Caller.nativeApp()));
        var body = new UpdateLoginFlowWithPasswordMethod(email, PASSWORD, null, null, null);
        return (JsonObject) api.updateLoginFlow(new UpdateLoginFlow(flow.id(), body, Caller.nativeApp()))
                .session()
                .identity()
                .traits();
    }

    @Override
    public void close() {
        server.close();
        portcullis.close();
    }
}
