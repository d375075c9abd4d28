package dev.portcullis.domain.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.KeyPolicy;
import dev.portcullis.domain.configuration.KeySettings;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.webauthn.RelyingParty;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An engine where people have keys, and the steps they take with them. */
final class KeyWorld {
    static final String ORIGIN = "https://login.example.org";
    static final RelyingParty PARTY = new RelyingParty("example.org", "Example", Set.of(ORIGIN));
    private static final JsonObject SCHEMA = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['email'],'properties':{
              'email':{'type':'string','format':'email','title':'E-mail','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true},'webauthn':{'identifier':true},
                  'passkey':{'display_name':true}},
                'verification':{'via':'email'},'recovery':{'via':'email'}}},
              'name':{'type':'object','properties':{'first':{'type':'string'},'last':{'type':'string'}}}}}}}
            """);

    final TestEngine engine;
    final Acts acts;

    private KeyWorld(TestConfiguration configuration) {
        this(configuration, SCHEMA);
    }

    private KeyWorld(TestConfiguration configuration, JsonObject schema) {
        engine = TestEngine.start(configuration.schema(schema));
        acts = new Acts(engine.api);
    }

    /** Security keys are a second factor. */
    static KeyWorld secondFactor() {
        return of(false);
    }

    /** The same where people are described otherwise. @param traits their properties, in the notation of {@link TestJson} */
    static KeyWorld of(String traits) {
        var schema = TestJson.object(
                "{'type':'object','properties':{'traits':{'type':'object','properties':" + traits + "}}}");
        return new KeyWorld(new TestConfiguration().keys(settings(false, KeyPolicy.CONTRACT)), schema);
    }

    /** Security keys are a way in. */
    static KeyWorld passwordless() {
        return of(true);
    }

    private static KeyWorld of(boolean passwordless) {
        return with(passwordless, new TestConfiguration());
    }

    static KeyWorld with(boolean passwordless, TestConfiguration configuration) {
        return new KeyWorld(configuration.keys(settings(passwordless, KeyPolicy.CONTRACT)));
    }

    static KeyWorld with(KeyPolicy policy) {
        return new KeyWorld(new TestConfiguration().keys(settings(true, policy)));
    }

    private static KeySettings settings(boolean passwordless, KeyPolicy policy) {
        return new KeySettings(Optional.of(PARTY), passwordless, Optional.of(PARTY), policy);
    }

    static VirtualAuthenticator authenticator() {
        return VirtualAuthenticator.at(ORIGIN);
    }

    /** Somebody with a password, signed in by a script in this browser. */
    Person signedUp(Browser browser) {
        Person somebody = Person.anyone();
        new Journeys(engine.api).registerIn(browser, somebody);
        return somebody;
    }

    /** Somebody with a password, signed in by an app. */
    Caller app() {
        return Clients.app(new Journeys(engine.api).token(Person.anyone()));
    }

    SettingsFlow settings(Browser browser) {
        return browser.keep(engine.api.createBrowserSettingsFlowWithHttpInfo(
                        new CreateBrowserSettingsFlow(null, browser.script())))
                .require();
    }

    Answer<SettingsFlow> change(SettingsFlow flow, Browser browser, String... pairs) {
        var answer = engine.api.updateSettingsFlowWithHttpInfo(
                new UpdateSettingsFlow(flow.id(), body(flow, pairs), browser.script()));
        return browser.keep(answer);
    }

    Answer<SettingsFlow> change(SettingsFlow flow, Caller app, String... pairs) {
        return engine.api.updateSettingsFlowWithHttpInfo(new UpdateSettingsFlow(flow.id(), body(flow, pairs), app));
    }

    /** A form as a script sends it: its token, and names and values in turn. */
    static Submission body(Flow flow, String... pairs) {
        String token = Acts.tokenOf(flow);
        JsonObject body = token == null ? JsonObject.EMPTY : JsonObject.of("csrf_token", Json.of(token));
        for (int i = 0; i < pairs.length; i += 2) {
            body = body.with(pairs[i], Json.of(pairs[i + 1]));
        }
        return new Submission.JsonBody(body);
    }

    SettingsFlow addKey(Browser browser, VirtualAuthenticator key, String name) {
        SettingsFlow flow = settings(browser);
        return addKey(flow, browser, key.create(value(flow, "webauthn_register_trigger")), name)
                .require();
    }

    Answer<SettingsFlow> addKey(SettingsFlow flow, Browser browser, String answer, String name) {
        return change(flow, browser, "webauthn_register", answer, "webauthn_register_displayname", name);
    }

    SettingsFlow addPasskey(Browser browser, VirtualAuthenticator device) {
        SettingsFlow flow = settings(browser);
        return change(flow, browser, "passkey_settings_register", device.create(value(flow, "passkey_create_data")))
                .require();
    }

    RegistrationFlow registration(Browser browser) {
        return browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(browser.script())))
                .require();
    }

    Answer<SuccessfulNativeRegistration> register(
            RegistrationFlow flow, Caller caller, Person person, String field, String answer) {
        var submission = (Submission.JsonBody) body(flow, field, answer);
        var traits = ((JsonObject) submission.value()).with("traits", Acts.traits(person));
        return engine.api.updateRegistrationFlowWithHttpInfo(
                new UpdateRegistrationFlow(flow.id(), new Submission.JsonBody(traits), caller));
    }

    /** Somebody who has a passkey and nothing else. */
    Person signedUpWithPasskey(Browser browser, VirtualAuthenticator device) {
        Person somebody = Person.anyone();
        RegistrationFlow flow = registration(browser);
        browser.keep(register(flow, browser.script(), somebody, "passkey_register", device.create(creation(flow))));
        return somebody;
    }

    /** Somebody who has a security key and nothing else. */
    Person signedUpWithKey(Browser browser, VirtualAuthenticator key) {
        Person somebody = Person.anyone();
        RegistrationFlow flow = registration(browser);
        String answer = key.create(value(flow, "webauthn_register_trigger"));
        browser.keep(register(flow, browser.script(), somebody, "webauthn_register", answer));
        return somebody;
    }

    static String creation(RegistrationFlow flow) {
        JsonObject data = (JsonObject) new TestJson().read(value(flow, "passkey_create_data"));
        return new TestJson().write(data.object("credentialOptions"));
    }

    LoginFlow login(Browser browser) {
        return browser.keep(engine.api.createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(browser.script())))
                .require();
    }

    /** A login for somebody who is signed in. @param aal null for a way in */
    LoginFlow again(Browser browser, boolean refresh, @Nullable String aal) {
        var start = new CreateBrowserLoginFlow(refresh, aal, null, null, null, null, null, browser.script());
        return browser.keep(engine.api.createBrowserLoginFlowWithHttpInfo(start))
                .require();
    }

    Answer<SuccessfulNativeLogin> signIn(LoginFlow flow, Browser browser, String... pairs) {
        var answer = engine.api.updateLoginFlowWithHttpInfo(
                new UpdateLoginFlow(flow.id(), body(flow, pairs), browser.script()));
        return browser.keep(answer);
    }

    Answer<SuccessfulNativeLogin> signIn(LoginFlow flow, Caller app, String... pairs) {
        return engine.api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), body(flow, pairs), app));
    }

    /** A login by passkey in a browser of its own. */
    Answer<SuccessfulNativeLogin> signInWithPasskey(VirtualAuthenticator device) {
        var fresh = new Browser();
        LoginFlow flow = login(fresh);
        return signIn(flow, fresh, "passkey_login", device.get(value(flow, "passkey_challenge")));
    }

    /** The flow as its page shows it now. */
    LoginFlow now(LoginFlow flow, Browser browser) {
        return engine.api.getLoginFlow(new GetLoginFlow(flow.id(), browser.script()));
    }

    /** The value of an input. */
    static String value(Flow flow, String name) {
        var input = (Input) Acts.node(flow, name).attributes();
        return ((JsonString) Objects.requireNonNull(input.value(), name)).value();
    }

    StoredIdentity stored(Person person) {
        return engine.work.read(stores -> stores.identities().findByAnyIdentifier(person.email())).stream()
                .findFirst()
                .orElseThrow();
    }

    Credential credential(Person person, CredentialType type) {
        return stored(person).credential(type).orElseThrow();
    }

    List<JsonObject> keys(Person person, CredentialType type) {
        var all =
                (JsonArray) credential(person, type).config().get("credentials").orElse(JsonArray.EMPTY);
        return all.items().stream().map(JsonObject.class::cast).toList();
    }

    /** How many mails say what happened to somebody's account. */
    int noticesTo(Person person) {
        var since = engine.clock.instant().minusSeconds(60);
        return engine.work.read(
                stores -> stores.outbox().countNoticesAbout(stored(person).id(), since, Integer.MAX_VALUE));
    }

    /** What was stored, changed by hand. */
    void keep(StoredIdentity changed) {
        assertThat(engine.work.<StoredIdentity>write(
                        stores -> stores.identities().update(changed)))
                .isNotNull();
    }
}
