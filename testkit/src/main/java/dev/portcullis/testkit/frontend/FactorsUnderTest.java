package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.testkit.totp.Totp;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.time.Instant;
import java.util.List;

/** What a suite is run against where people have several factors: {@link ContractConfiguration#writeFactorsTo}. */
public interface FactorsUnderTest extends FrontendApiUnderTest {
    /** How long a code of an authenticator app is shown, in seconds. */
    int STEP = 30;

    /** Another app of somebody known, who signed in by the password alone. */
    default Client again(Person person) {
        return new Client.App(
                api(), Person.app(Journeys.token(journeys().signIn(person).sessionToken())));
    }

    /** Another browser of somebody with a second factor, who signed in there by the password alone. */
    default Client.Script againInBrowser(Person person) {
        var script = newBrowser();
        var flow = script.login();
        Refusal.of(() -> script.signIn(flow, password(person))).has(422);
        return script;
    }

    /** A security key in a browser that shows a page of the server's own. */
    default VirtualAuthenticator authenticator() {
        var page = server().defaultReturn();
        return VirtualAuthenticator.at(page.getScheme() + "://" + page.getAuthority());
    }

    /** Pair an authenticator app. @return its secret */
    default String pair(Client client) {
        SettingsFlow flow = client.settings();
        String secret = Forms.text(flow, "totp_secret_key").text();
        client.change(flow, totp(Totp.code(secret, Instant.now())));
        return secret;
    }

    /** The code that an app shows next, which the pairing did not use up. */
    default JsonObject nextCode(String secret) {
        return totp(Totp.code(secret, Instant.now().plusSeconds(STEP)));
    }

    default JsonObject totp(String code) {
        return JsonObject.of("method", Json.of("totp"), "totp_code", Json.of(code));
    }

    /** Make lookup secrets, and keep them. @return the secrets */
    default List<String> makeLookupSecrets(Client client) {
        SettingsFlow flow = client.settings();
        var made = client.change(flow, press("lookup_secret_regenerate"));
        client.change(flow, press("lookup_secret_confirm"));
        return Forms.lookupSecrets(made);
    }

    /** A button whose value says that it is pressed. */
    default JsonObject press(String button) {
        return JsonObject.of(button, Json.of(true));
    }
}
