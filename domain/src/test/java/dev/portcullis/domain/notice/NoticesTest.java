package dev.portcullis.domain.notice;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.CourierBudget;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.domain.fixture.Tripwire;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are told what happened to their accounts, where they were reached before. docs/security.md, B10 and I5. */
class NoticesTest {
    private static final int MOST = 4;

    /** Beside the address to sign in by there is one that only recovers. */
    private static final JsonObject SCHEMA = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['email'],'properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true}},
                'verification':{'via':'email'},'recovery':{'via':'email'}}},
              'rescue':{'type':'string','ory.sh/kratos':{'recovery':{'via':'email'}}},
              'name':{'type':'object','properties':{'first':{'type':'string'},'last':{'type':'string'}}}}}}}
            """);

    private final Person ann = Person.anyone();

    private static TestConfiguration telling() {
        return new TestConfiguration()
                .schema(SCHEMA)
                .withRecovery()
                .withVerification()
                .flags("use_continue_with_transitions")
                .notices(MOST);
    }

    private Letters start(TestConfiguration configuration) {
        return new Letters(TestEngine.start(configuration));
    }

    private Caller signUp(Letters letters) {
        return Clients.app(new Journeys(letters.engine().api).token(ann));
    }

    private static List<String> told(Letters letters, String address) {
        return letters.outbox().stream()
                .filter(message -> message.isNotice() && message.recipient().equals(address))
                .map(OutboxMessage::template)
                .toList();
    }

    private static void change(Letters letters, Caller app, String method, String name, Json value) {
        letters.engine().clock.forward(Duration.ofSeconds(1));
        var acts = new Acts(letters.engine().api);
        acts.change(acts.settings(app), method, name, value, app);
    }

    private static Caller from(String browser) {
        return Caller.nativeApp().withDevice(new Caller.Device("203.0.113.7", browser, ""));
    }

    @Test
    @DisplayName("[I5] a new password is told")
    void a_new_password_is_told() {
        Letters letters = start(telling());
        change(letters, signUp(letters), "password", "password", Json.of("another good one"));
        assertThat(told(letters, ann.email())).containsExactly("notice_credential_changed");
    }

    @Test
    @DisplayName("[I5] another address is told to the one that was there before, and to nobody else")
    void another_address_is_told_to_the_one_before() {
        Letters letters = start(telling());
        var traits = Acts.traits(ann).with("email", Json.of("new@example.org"));
        change(letters, signUp(letters), "profile", "traits", traits);
        assertThat(told(letters, ann.email())).containsExactly("notice_address_changed");
        assertThat(told(letters, "new@example.org")).isEmpty();
    }

    @Test
    @DisplayName("[S20] [I5] another way back is told")
    void another_way_back_is_told() {
        Letters letters = start(telling());
        var traits = Acts.traits(ann).with("rescue", Json.of("rescue@example.org"));
        change(letters, signUp(letters), "profile", "traits", traits);
        assertThat(told(letters, ann.email())).containsExactly("notice_recovery_changed");
        assertThat(told(letters, "rescue@example.org")).isEmpty();
    }

    @Test
    @DisplayName("[I5] another name is nothing to tell")
    void another_name_is_nothing_to_tell() {
        Letters letters = start(telling());
        var traits = Acts.traits(ann).with("name", JsonObject.of("first", Json.of("Grace")));
        change(letters, signUp(letters), "profile", "traits", traits);
        assertThat(told(letters, ann.email())).isEmpty();
    }

    @Test
    @DisplayName("[I5] a recovery is told")
    void a_recovery_is_told() {
        Letters letters = start(telling());
        signUp(letters);
        recover(letters);
        assertThat(told(letters, ann.email())).containsExactly("notice_recovered");
    }

    private void recover(Letters letters) {
        FlowId flow = letters.recovery().id();
        letters.recover(flow, APP, "method", "code", "email", ann.email());
        letters.recover(flow, APP, "method", "code", "code", letters.recoveryCode());
    }

    @Test
    @DisplayName("[B10] a sign-in from a device that no session knows is told once, and is an event")
    void a_sign_in_from_a_new_device_is_told_once() {
        Letters letters = start(telling());
        signUp(letters);
        var acts = new Acts(letters.engine().api);

        acts.signIn(acts.login(), ann, APP);
        assertThat(told(letters, ann.email())).as("the device that signed up").isEmpty();

        acts.signIn(acts.login(), ann, from("another browser"));
        acts.signIn(acts.login(), ann, from("another browser"));

        assertThat(told(letters, ann.email())).containsExactly("notice_new_device");
        assertThat(letters.engine().events.stream().map(Event::name).filter("login.new_device"::equals))
                .hasSize(1);
    }

    @Test
    @DisplayName("[B10] a browser is known by its cookie, whatever it calls itself")
    void a_browser_is_known_by_its_cookie() {
        Letters letters = start(telling().guessing(10, 100));
        var journeys = new Journeys(letters.engine().api);
        var browser = new Browser();
        journeys.registerIn(browser, ann);

        letters.engine().clock.forward(Duration.ofDays(60));
        journeys.signInIn(browser, ann);
        assertThat(told(letters, ann.email())).as("the browser that signed up").isEmpty();

        journeys.signInIn(new Browser(), ann);
        assertThat(told(letters, ann.email())).as("another of the same name").containsExactly("notice_new_device");
    }

    @Test
    @DisplayName("[C9] [I5] where somebody proved to read an address, the others are told nothing")
    void proven_addresses_are_told_alone() {
        Letters letters = start(telling());
        Caller app = signUp(letters);
        change(letters, app, "profile", "traits", Acts.traits(ann).with("rescue", Json.of("rescue@example.org")));
        recover(letters);
        change(letters, app, "password", "password", Json.of("another good one"));
        assertThat(told(letters, "rescue@example.org")).containsExactly("notice_recovered");
        assertThat(told(letters, ann.email())).contains("notice_recovered", "notice_credential_changed");
    }

    @Test
    @DisplayName("[I5] what strangers ask for does not use up what the owner is told, nor the other way round")
    void notices_have_a_budget_of_their_own() {
        Letters letters = start(telling().courier(new CourierBudget(Duration.ofHours(1), 2, 2, 2)));
        Caller app = signUp(letters);
        for (int i = 0; i < 5; i++) {
            letters.recover(letters.recovery().id(), APP, "method", "code", "email", ann.email());
        }
        for (int i = 0; i < MOST + 2; i++) {
            change(letters, app, "password", "password", Json.of("another good one " + i));
        }
        assertThat(told(letters, ann.email())).hasSize(MOST);
        assertThat(letters.data("recovery_code_valid")).isNotEmpty();
        letters.engine().clock.forward(Duration.ofHours(2));
        assertThat(told(letters, ann.email())).hasSize(MOST);
    }

    @Test
    @DisplayName("[I5] the notice says when, and the way back")
    void the_notice_says_when_and_the_way_back() {
        Letters letters = start(telling());
        change(letters, signUp(letters), "password", "password", Json.of("another good one"));
        JsonObject data = letters.data("notice_credential_changed").getLast();
        assertThat(data.text("way_back")).contains(TestConfiguration.BASE + "/self-service/recovery/browser");
        assertThat(data.text("happened_at"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("UTC"));
        assertThat(data.object("identity").object("traits").text("email")).contains(ann.email());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    @DisplayName("[I5] the change and its notice are one change")
    void the_change_and_its_notice_are_kept_together(int writes) {
        var tripwire = new Tripwire();
        Letters letters = new Letters(TestEngine.start(telling(), tripwire));
        Caller app = signUp(letters);
        var acts = new Acts(letters.engine().api);
        var flow = acts.settings(app);

        tripwire.failAfter(writes);
        boolean failed = false;
        try {
            acts.change(flow, "password", "password", Json.of("another good one"), app);
        } catch (Unavailable away) {
            failed = true;
        }
        tripwire.disarm();

        assertThat(told(letters, ann.email())).hasSize(failed ? 0 : 1);
    }

    @Test
    void nobody_is_told_anything_where_notices_are_off() {
        Letters letters = start(new TestConfiguration().schema(SCHEMA).withRecovery());
        change(letters, signUp(letters), "password", "password", Json.of("another good one"));
        assertThat(told(letters, ann.email())).isEmpty();
    }
}
