package dev.portcullis.domain.webauthn;

import static dev.portcullis.domain.fixture.Acts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Where unknown accounts are hidden, asking for a security key tells nobody who has one. Source: docs/security.md, B6;
 * docs/contract/webauthn.md, "Signing in".
 */
class HiddenKeysTest {
    private static final String NOBODY = "nobody@example.org";

    private final VirtualAuthenticator key = KeyWorld.authenticator();
    private final KeyWorld open = KeyWorld.passwordless();
    private final KeyWorld hiding =
            KeyWorld.with(true, new TestConfiguration().mitigateEnumeration().rules(Rule.HIDES_UNKNOWN_ACCOUNTS));
    private final Person ann = moved(open.signedUpWithKey(new Browser(), key));
    private final Person bob = moved(open.signedUp(new Browser()));

    private Person moved(Person person) {
        hiding.engine.work.write(stores -> {
            stores.identities().insert(open.stored(person));
            return person;
        });
        return person;
    }

    /** What Ann's key said when something else was asked of it. */
    private String spent() {
        var browser = new Browser();
        LoginFlow flow = open.login(browser);
        refused(() -> open.signIn(flow, browser, "method", "webauthn", "identifier", ann.email()));
        return key.get(KeyWorld.value(open.now(flow, browser), "webauthn_login_trigger"));
    }

    /** What a stranger sees who names somebody, and then sends answers that are not of a key, or not to this question. */
    private List<String> seen(KeyWorld world, String identifier) {
        var browser = new Browser();
        var seen = new ArrayList<String>();
        LoginFlow flow = world.login(browser);
        seen.add(told(refused(() -> world.signIn(flow, browser, "method", "webauthn", "identifier", identifier))));
        LoginFlow asking = world.now(flow, browser);
        seen.add(Acts.names(asking) + " " + Acts.messages(asking));
        for (String sent : List.of(spent(), "{}")) {
            seen.add(told(
                    refused(() -> world.signIn(asking, browser, "identifier", identifier, "webauthn_login", sent))));
        }
        return seen;
    }

    private static String told(FrontendException refused) {
        return refused.error().status() + " "
                + refused.error().flow().map(Acts::messages).orElse(List.of());
    }

    private static List<JsonObject> asked(KeyWorld world, String identifier) {
        var browser = new Browser();
        LoginFlow flow = world.login(browser);
        refused(() -> world.signIn(flow, browser, "method", "webauthn", "identifier", identifier));
        var options =
                (JsonObject) new TestJson().read(KeyWorld.value(world.now(flow, browser), "webauthn_login_trigger"));
        return options.object("publicKey").objects("allowCredentials");
    }

    @Test
    @DisplayName(
            "[B6] Whoever has no key, and nobody, is asked for one as its owner is, and told the same of a wrong answer")
    void whoever_has_no_key_is_asked_for_one() {
        List<String> owners = seen(hiding, ann.email());

        assertThat(owners).hasSize(4);
        assertThat(owners.get(2)).contains("4000008");
        assertThat(owners.getLast()).contains("4000001");
        assertThat(seen(hiding, bob.email())).isEqualTo(owners);
        assertThat(seen(hiding, NOBODY)).isEqualTo(owners);
    }

    @Test
    @DisplayName("[B6] Nobody is asked for the same key each time, and everybody for another one")
    void nobody_is_asked_for_the_same_key_each_time() {
        List<JsonObject> nobodys = asked(hiding, NOBODY);

        assertThat(nobodys).hasSize(1).isEqualTo(asked(hiding, " NOBODY@example.org"));
        assertThat(nobodys.getFirst().members().keySet())
                .isEqualTo(asked(hiding, ann.email()).getFirst().members().keySet());
        assertThat(IntStream.range(0, 20).mapToObj(i -> asked(hiding, i + NOBODY)))
                .doesNotHaveDuplicates()
                .doesNotContain(nobodys);
    }

    @Test
    void its_owner_signs_in_by_it() {
        var browser = new Browser();
        LoginFlow flow = hiding.login(browser);
        refused(() -> hiding.signIn(flow, browser, "method", "webauthn", "identifier", ann.email()));
        String answer = key.get(KeyWorld.value(hiding.now(flow, browser), "webauthn_login_trigger"));

        var signedIn = hiding.signIn(flow, browser, "identifier", ann.email(), "webauthn_login", answer);

        assertThat(signedIn.require().session().active()).isTrue();
    }

    @Test
    void elsewhere_it_is_told() {
        var browser = new Browser();
        LoginFlow flow = open.login(browser);

        var shown = Acts.shown(() -> open.signIn(flow, browser, "method", "webauthn", "identifier", NOBODY));

        assertThat(Acts.messages(shown)).containsExactly(4000015L);
    }
}
