package dev.portcullis.domain.webauthn;

import static dev.portcullis.domain.fixture.Acts.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Image;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeAttributes.Script;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.totp.Totp;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Clients and pages that are published find what they look for: each screen of second factors and keys has the nodes, functions
 * and labels of the contract, in {@code published-nodes.txt}. Source: docs/contract/webauthn.md, "Nodes".
 */
class PublishedNodesTest {
    private static final List<String> LEFT_OUT = List.of("profile", "oidc");

    private final KeyWorld world = KeyWorld.with(false, configuration());
    private final Browser browser = new Browser();
    private final VirtualAuthenticator key = KeyWorld.authenticator();
    private final VirtualAuthenticator phone = KeyWorld.authenticator();

    private static TestConfiguration configuration() {
        return new TestConfiguration().methods("password", "profile", "totp", "lookup_secret", "webauthn", "passkey");
    }

    @Test
    void settings_have_the_published_nodes() {
        world.signedUp(browser);
        SettingsFlow flow = world.settings(browser);
        assertThat(lines(flow, "lookup_secret", "webauthn", "passkey", "totp"))
                .isEqualTo(published("settings of a browser, nothing there"));
        assertThat(lines(world.acts.settings(world.app()), "lookup_secret", "webauthn", "passkey", "totp"))
                .isEqualTo(published("settings of an app, nothing there"));

        SettingsFlow made =
                world.change(flow, browser, "lookup_secret_regenerate", "true").require();
        assertThat(lines(made, "lookup_secret")).isEqualTo(published("settings, lookup secrets made"));
        world.change(flow, browser, "lookup_secret_confirm", "true");
        SettingsFlow revealed = world.change(world.settings(browser), browser, "lookup_secret_reveal", "true")
                .require();
        assertThat(lines(revealed, "lookup_secret")).isEqualTo(published("settings, lookup secrets shown"));
    }

    @Test
    void whoever_has_everything_finds_the_published_nodes() {
        world.signedUp(browser);
        everything();
        assertThat(lines(world.settings(browser), "lookup_secret", "webauthn", "passkey", "totp"))
                .isEqualTo(published("settings of a browser, everything there"));
        assertThat(lines(world.again(browser, true, "aal1"))).isEqualTo(published("once more, password and passkey"));
        assertThat(lines(world.again(browser, true, "aal2")))
                .isEqualTo(published("second step once more, everything there"));
    }

    @Test
    void the_second_step_has_the_published_nodes() {
        Person ann = world.signedUp(browser);
        everything();
        Browser elsewhere = new Browser();
        world.signIn(
                world.login(elsewhere),
                elsewhere,
                "method",
                "password",
                "identifier",
                ann.email(),
                "password",
                ann.password());
        assertThat(lines(world.again(elsewhere, false, "aal2"))).isEqualTo(published("second step, everything there"));
    }

    private void everything() {
        SettingsFlow flow = world.settings(browser);
        world.change(flow, browser, "lookup_secret_regenerate", "true");
        world.change(flow, browser, "lookup_secret_confirm", "true");
        world.addKey(browser, key, "mine");
        world.addPasskey(browser, phone);
        flow = world.settings(browser);
        String secret =
                ((Text) Acts.node(flow, "totp_secret_key").attributes()).text().text();
        world.change(
                flow,
                browser,
                "method",
                "totp",
                "totp_code",
                Totp.at(world.engine.clock).code(secret));
        world.engine.clock.forward(Duration.ofMinutes(1));
    }

    @Test
    void ways_in_have_the_published_nodes() {
        assertThat(lines(world.login(browser))).isEqualTo(published("login of a browser"));
        assertThat(lines(world.acts.login())).isEqualTo(published("login of an app"));
        assertThat(lines(world.acts.registration())).isEqualTo(published("registration of an app"));
    }

    @Test
    void keys_that_are_a_way_in_have_the_published_nodes() {
        var passwordless = KeyWorld.with(true, configuration());
        assertThat(lines(passwordless.registration(browser)))
                .isEqualTo(published("registration of a browser, keys are a way in"));
        assertThat(lines(passwordless.login(browser))).isEqualTo(published("login of a browser, keys are a way in"));

        Person ann = passwordless.signedUpWithKey(browser, key);
        assertThat(lines(passwordless.settings(browser), "webauthn"))
                .isEqualTo(published("settings, a security key and nothing else"));
        assertThat(lines(passwordless.again(browser, true, "aal1")))
                .isEqualTo(published("once more, a security key and nothing else"));

        Browser elsewhere = new Browser();
        LoginFlow login = passwordless.login(elsewhere);
        Acts.refused(() -> passwordless.signIn(login, elsewhere, "method", "webauthn", "identifier", ann.email()));
        assertThat(lines(passwordless.now(login, elsewhere))).isEqualTo(published("login by a security key"));
    }

    @Test
    void the_identifier_first_has_the_published_nodes() {
        var world = KeyWorld.with(true, configuration().identifierFirst());
        Person ann = world.signedUp(new Browser());
        LoginFlow login = world.login(browser);
        assertThat(lines(login)).isEqualTo(published("login by the identifier first"));
        Flow named = shown(() -> world.signIn(login, browser, "method", "identifier_first", "identifier", ann.email()));
        assertThat(lines(named)).isEqualTo(published("login by the identifier first, a password"));
    }

    private static String published(String screen) {
        String all = read();
        int start = all.indexOf("# " + screen + "\n");
        assertThat(start).as(screen).isNotNegative();
        int end = all.indexOf("\n\n", start);
        return all.substring(all.indexOf('\n', start) + 1, end < 0 ? all.length() - 1 : end);
    }

    private static String read() {
        try (InputStream in = PublishedNodesTest.class.getResourceAsStream("published-nodes.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param groups whose nodes count; none: all that the file has */
    private static String lines(Flow flow, String... groups) {
        return String.join(
                "\n",
                flow.ui().nodes().stream()
                        .filter(node -> groups.length == 0
                                ? counts(node)
                                : List.of(groups).contains(node.group().value()))
                        .map(PublishedNodesTest::line)
                        .toList());
    }

    private static boolean counts(UiNode node) {
        return !LEFT_OUT.contains(node.group().value())
                && !node.id().equals("csrf_token")
                && !node.id().startsWith("traits.");
    }

    private static String line(UiNode node) {
        String label = node.label() == null ? "-" : Long.toString(node.label().id());
        String rest = switch (node.attributes()) {
            case Input input -> input.type().value() + " " + value(input) + " " + function(input);
            case Text text -> "text - -";
            case Image image -> "img - -";
            case Script script -> "script - -";
            default -> throw new AssertionError(node);
        };
        return node.group() + " " + node.id() + " " + rest + " " + label;
    }

    private static String value(Input input) {
        Json value = input.value();
        if (value == null) {
            return "-";
        }
        String text = value instanceof JsonString(var string) ? string : value.toString();
        boolean fixed = input.type().equals(InputType.SUBMIT) && !input.name().endsWith("_remove");
        return text.isEmpty() ? "''" : fixed ? text : "…";
    }

    private static String function(Input input) {
        String name = input.onclickTrigger() == null ? input.onloadTrigger() : input.onclickTrigger();
        String script = input.onclick() == null ? input.onload() : input.onclick();
        if (name == null) {
            return "-";
        }
        assertThat(script == null || script.startsWith("window." + name + "("))
                .as(name)
                .isTrue();
        return script == null ? name + " (native)" : name;
    }
}
