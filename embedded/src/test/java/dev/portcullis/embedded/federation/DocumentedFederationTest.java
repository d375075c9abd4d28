package dev.portcullis.embedded.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.PageBlocks;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.embedded.configuration.ProviderEntry;
import dev.portcullis.ports.federation.ProviderTrust;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/federation.md shows is read from there and run, with files of this test and a provider on this machine. */
class DocumentedFederationTest {
    private static final String PAGE = "federation.md";
    private static final List<String> YAML = PageBlocks.of(PAGE, "yaml");
    private static final String PROVIDERS = """
            selfservice:
              methods:
                oidc:
                  enabled: true
                  config:
                    providers:
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void keepTheFiles() throws IOException {
        write("person.json", PageBlocks.of(PAGE, "json").getFirst());
        List<String> mappers = PageBlocks.of(PAGE, "jsonnet");
        write("work.jsonnet", mappers.getFirst());
        write("github.jsonnet", mappers.getLast());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The configuration of the page with more behind it. */
    private Configuration configured(String more) throws IOException {
        Stream<String> texts = Stream.of(YAML.get(1), more);
        List<String> here = texts.map(text -> text.replace("file:///etc/portcullis/", "file://" + folder + "/"))
                .toList();
        return ConfigurationSource.empty()
                .withFiles(List.of(write("portcullis.yaml", here.getFirst()), write("work.yaml", here.getLast())))
                .with("dsn", "memory")
                .read();
    }

    @Test
    void somebody_signs_up_with_a_provider_on_this_machine() throws Exception {
        int port = 0;

        var provider = FakeProvider.at(port);
        provider.isVisitedBy(FakeAccount.withVerified("ada@example.org"));

        String work = YAML.getFirst()
                .replace("https://id.example.org", provider.issuer())
                .replace("client_id: portcullis", "client_id: client-of-tests")
                .replace("client_secret: change-me", "client_secret: secret-of-tests");
        try (provider;
                var portcullis = Portcullis.start(configured(work))) {
            Identity ada = signedUp(new Visitor(portcullis, provider, "work"));
            assertThat(ada.trait("email")).contains("ada@example.org");
            assertThat(ada.verifiableAddresses()).singleElement().matches(VerifiableAddress::verified);
        }
    }

    private static Identity signedUp(Visitor visitor) throws IOException, InterruptedException {
        visitor.browser().keep(visitor.back(followed(visitor.leave())));
        var asks = new ToSession(visitor.browser().script());
        return Objects.requireNonNull(
                visitor.portcullis().frontend().toSession(asks).identity());
    }

    /** Where a browser is led that goes to an address. */
    private static URI followed(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .orElseThrow();
        }
    }

    @Test
    void the_other_kinds_of_provider_are_taken() throws Exception {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        String key = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        var configuration = configured(PROVIDERS + YAML.get(2).replace("…", key));
        try (var portcullis = Portcullis.start(configuration)) {
            assertThat(portcullis.frontend()).isNotNull();
        }
        assertThat(configuration.providers()).hasSize(3);
    }

    @Test
    void what_a_provider_may_say_more_is_taken() throws IOException {
        ProviderTrust trust = provider(YAML.get(3)).trust();
        assertThat(trust.strongAcr()).containsExactlyInAnyOrder("phr", "urn:example:strong");
        assertThat(trust.strongAmr()).containsExactly("hwk");
        assertThat(trust.updates()).isTrue();
        assertThat(provider(YAML.get(4)).dialogueUrl()).isEqualTo("https://id.example.org/fedcm.json");
    }

    private ProviderEntry provider(String block) throws IOException {
        return configured(PROVIDERS + block.replace("# … as above", asAbove(block)))
                .providers()
                .getFirst();
    }

    /** What the first provider of the page has and a block does not say. */
    private static String asAbove(String block) {
        return YAML.getFirst()
                .lines()
                .filter(line -> line.matches(" {12}\\w+:.*"))
                .filter(line -> !block.contains(line.substring(0, line.indexOf(':') + 1)))
                .map(String::strip)
                .collect(Collectors.joining("\n" + " ".repeat(12)));
    }
}
