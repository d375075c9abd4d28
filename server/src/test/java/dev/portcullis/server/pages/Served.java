package dev.portcullis.server.pages;

import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.loopback.LoopbackPort;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A server with pages, on a free port that its own addresses name. */
abstract class Served implements QuarkusTestProfile {
    /** The setting that tells where the server is, without a slash at the end. */
    static final String BASE = "test.base";

    private static final String CONFIGURATION = """
            dsn: memory
            dev: true
            serve:
              public:
                host: 127.0.0.1
            log:
              level: error
            secrets:
              default: [a-secret-for-tests-alone]
            identity:
              default_schema_id: person
              schemas:
                - id: person
                  url: file://src/test/resources/person.schema.json
            hashers:
              algorithm: bcrypt
              bcrypt:
                cost: 4
            selfservice:
              default_browser_return_url: /
              methods:
                password:
                  config:
                    haveibeenpwned_enabled: false
              flows:
                registration:
                  after:
                    password:
                      hooks:
                        - hook: session
            """;

    private static final String ADDRESS = """
            serve:
              public:
                base_url: http://%2$s:%1$d/
                port: %1$d
            """;

    private static final String OUR_SCHEMA = """
            identity:
              default_schema_id: person
              schemas:
                - id: person
                  url: file://../embedded/src/main/resources/dev/portcullis/embedded/person.schema.json
            """;

    /** Further configuration, in YAML. */
    abstract String more();

    /** The name of this machine in the server's addresses. */
    String host() {
        return "127.0.0.1";
    }

    /** Write the configuration, wherever the server then is. */
    List<Path> files(Path folder) throws IOException {
        return List.of(
                Files.writeString(folder.resolve("common.yaml"), CONFIGURATION),
                Files.writeString(folder.resolve("more.yaml"), more()));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            int port = LoopbackPort.free();
            Path folder = Files.createTempDirectory("portcullis");
            var files = new ArrayList<>(files(folder));
            files.add(Files.writeString(folder.resolve("address.yaml"), ADDRESS.formatted(port, host())));
            return Map.of(
                    "portcullis.files",
                    files.stream().map(Path::toString).collect(Collectors.joining(":")),
                    "quarkus.http.test-port",
                    Integer.toString(port),
                    BASE,
                    "http://" + host() + ":" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it comes: registration in two steps, addresses can be confirmed and accounts got back, mails are kept in the inbox. */
    public static final class AsItComes extends Served {
        @Override
        String more() {
            return OUR_SCHEMA + """
                    selfservice:
                      flows:
                        verification:
                          enabled: true
                        recovery:
                          enabled: true
                    """;
        }
    }

    /** The identifier first, registration on one page, a brand, and files of the operator's own. */
    public static final class Otherwise extends Served {
        @Override
        String more() {
            return """
                    portcullis:
                      pages:
                        name: Wharf & Sons
                        accent: "#b4005a"
                        background: "#fff4e8"
                        logo: src/test/resources/brand/logo.svg
                        folder: src/test/resources/brand
                    selfservice:
                      flows:
                        login:
                          style: identifier_first
                        registration:
                          enable_legacy_one_step: true
                    """;
        }
    }

    /** Every proof beside a password, on a name: keys belong to one, and to no number. */
    public static final class WithEveryFactor extends Served {
        @Override
        String host() {
            return "localhost";
        }

        @Override
        String more() {
            return OUR_SCHEMA + """
                    session:
                      whoami:
                        required_aal: highest_available
                    selfservice:
                      methods:
                        totp:
                          enabled: true
                          config:
                            issuer: Wharf
                        lookup_secret:
                          enabled: true
                        webauthn:
                          enabled: true
                          config:
                            rp: {id: localhost, display_name: Wharf}
                        passkey:
                          enabled: true
                          config:
                            rp: {id: localhost, display_name: Wharf}
                      flows:
                        settings:
                          required_aal: highest_available
                        registration:
                          after:
                            passkey:
                              hooks:
                                - hook: session
                    """;
        }
    }

    /** A provider that browsers ask themselves, where somebody is signed in. */
    public static final class WithFedcm extends Served {
        /** Who is signed in at the provider. */
        static final String EMAIL = "ada@provider.example.org";

        private static final String SCHEMA = """
                {"type": "object", "properties": {"traits": {"type": "object", "required": ["email"], "properties": {"email": {
                  "type": "string", "format": "email", "title": "Email",
                  "ory.sh/kratos": {"credentials": {"password": {"identifier": true}}}}}}}}
                """;

        @Override
        String host() {
            return "localhost";
        }

        @Override
        String more() {
            var provider = FakeProvider.start();
            provider.isVisitedBy(FakeAccount.withVerified(EMAIL));
            return """
                    identity:
                      default_schema_id: address
                      schemas:
                        - id: address
                          url: base64://%s
                    selfservice:
                      methods:
                        oidc:
                          enabled: true
                          config:
                            providers: [%s]
                      flows:
                        registration:
                          after:
                            oidc:
                              hooks:
                                - hook: session
                    """.formatted(
                            Base64.getEncoder().encodeToString(SCHEMA.getBytes(StandardCharsets.UTF_8)),
                            provider.configuredWithDialogue("work"));
        }
    }

    /** A server that leads to pages elsewhere, and has none itself. */
    public static final class WithoutPages extends Served {
        /** The setting that tells where the pages have to be. */
        static final String PORT = "test.pages.port";

        private final int port = LoopbackPort.free();

        @Override
        String more() {
            return """
                    selfservice:
                      default_browser_return_url: http://127.0.0.1:%1$d/
                      allowed_return_urls: [http://127.0.0.1:%1$d/]
                      flows:
                        login:
                          ui_url: http://127.0.0.1:%1$d/ui/login
                        registration:
                          ui_url: http://127.0.0.1:%1$d/ui/registration
                        settings:
                          ui_url: http://127.0.0.1:%1$d/ui/settings
                        error:
                          ui_url: http://127.0.0.1:%1$d/ui/error
                        logout:
                          after:
                            default_browser_return_url: http://127.0.0.1:%1$d/ui/signed-out
                    """.formatted(port);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            var overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put(PORT, Integer.toString(port));
            return overrides;
        }
    }
}
