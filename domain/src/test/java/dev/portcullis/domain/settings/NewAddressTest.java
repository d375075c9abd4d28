package dev.portcullis.domain.settings;

import static dev.portcullis.domain.fixture.TestHooks.hook;
import static dev.portcullis.domain.fixture.TestHooks.webHook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.configuration.HookSettings;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new address counts once it is proven, and the old ones are told. Source: docs/contract/hooks.md, "New addresses". */
class NewAddressTest {
    private static final String NEW = "new@example.org";
    private static final JsonObject SCHEMA = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['email'],'properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true}},
                'verification':{'via':'email'},'recovery':{'via':'email'}}},
              'second':{'type':'string','format':'email','ory.sh/kratos':{'verification':{'via':'email'}}},
              'name':{'type':'object','properties':{'first':{'type':'string'},'last':{'type':'string'}}}}}}}
            """);

    private final Person ann = Person.anyone();
    private Letters letters = start(configuration(hook("verify_new_address"), webHook("/saved", "")));
    private Caller app = signUp(ann);

    private static TestConfiguration configuration(HookSettings... hooks) {
        return new TestConfiguration()
                .schema(SCHEMA)
                .withRecovery()
                .withVerification()
                .flags("use_continue_with_transitions")
                .after(FlowKind.SETTINGS, "profile", hooks);
    }

    private static Letters start(TestConfiguration configuration) {
        return new Letters(TestEngine.start(configuration));
    }

    private Caller signUp(Person person) {
        Caller client = Clients.app(new Journeys(letters.engine().api).token(person));
        letters.engine().clock.forward(Duration.ofSeconds(1));
        return client;
    }

    private Answer<SettingsFlow> change(Caller caller, JsonObject traits) {
        var acts = new Acts(letters.engine().api);
        return acts.change(acts.settings(caller), "profile", "traits", traits, caller);
    }

    private JsonObject moved() {
        return Acts.traits(ann).with("email", Json.of(NEW));
    }

    private static FlowId shown(Answer<SettingsFlow> answer) {
        return answer.require().continueWith().stream()
                .filter(ContinueWith.ShowVerificationUi.class::isInstance)
                .map(next -> FlowId.parse(((ContinueWith.ShowVerificationUi) next).flowId())
                        .orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private String sentCode() {
        return letters.code("verification_code_valid", "verification_code");
    }

    private VerificationFlow enter(FlowId flow, String code) {
        return letters.verify(flow, Acts.APP, "method", "code", "code", code).require();
    }

    private List<StoredIdentity> owners(String address) {
        return letters.engine().work.read(stores -> stores.identities().findByAnyIdentifier(address));
    }

    private boolean isAnns(String address) {
        return owners(address).size() == 1;
    }

    @Test
    @DisplayName("[C9] A person who mistypes a new address keeps the old one until the new one is proven")
    void the_old_address_stays_until_the_new_one_is_proven() {
        FlowId flow = shown(change(app, moved()));

        assertThat(isAnns(ann.email())).isTrue();
        assertThat(isAnns(NEW)).isFalse();
        new Journeys(letters.engine().api).signIn(ann);

        VerificationFlow done = enter(flow, sentCode());

        assertThat(done.state()).isEqualTo(FlowState.PASSED_CHALLENGE);
        assertThat(isAnns(ann.email())).isFalse();
        assertThat(owners(NEW))
                .singleElement()
                .satisfies(owner -> assertThat(owner.profile().verifiableAddresses())
                        .singleElement()
                        .matches(VerifiableAddress::verified)
                        .matches(address -> address.value().equals(NEW)));
    }

    @Test
    void a_wrong_code_changes_nothing_and_a_new_one_can_be_asked_for() {
        FlowId flow = shown(change(app, moved()));
        String first = sentCode();

        enter(flow, first.equals("000000") ? "111111" : "000000");
        assertThat(isAnns(NEW)).isFalse();
        letters.engine().clock.forward(Duration.ofSeconds(1));
        letters.verify(flow, Acts.APP, "method", "code", "email", NEW);
        assertThat(sentCode()).isNotEqualTo(first);

        enter(flow, sentCode());
        assertThat(isAnns(NEW)).isTrue();
    }

    @Test
    @DisplayName("[E9] A thief with a stale session cannot move an address")
    void a_stale_session_is_asked_to_sign_in_and_nothing_is_sent() {
        letters.engine().clock.forward(Duration.ofHours(2));
        int before = letters.outbox().size();

        var refused = Acts.refused(() -> change(app, moved()));

        assertThat(refused.error().id()).contains(ErrorId.SESSION_REFRESH_REQUIRED);
        assertThat(letters.outbox()).hasSize(before);
        assertThat(isAnns(NEW)).isFalse();
    }

    @Test
    @DisplayName("[E5] A change that waits dies with the session that asked for it")
    void a_change_dies_with_the_session_that_asked_for_it() {
        FlowId flow = shown(change(app, moved()));
        Caller other = Clients.app(
                String.valueOf(new Journeys(letters.engine().api).signIn(ann).sessionToken()));
        letters.engine().api.disableMyOtherSessions(new DisableMyOtherSessions(other));

        Acts.refused(() -> enter(flow, sentCode()));

        assertThat(isAnns(ann.email())).isTrue();
        assertThat(isAnns(NEW)).isFalse();
    }

    @Test
    void a_change_is_not_made_over_another_one() {
        FlowId flow = shown(change(app, moved()));
        String code = sentCode();
        change(app, Acts.traits(ann).with("name", JsonObject.of("first", Json.of("Grace"))));

        Acts.refused(() -> enter(flow, code));

        assertThat(isAnns(NEW)).isFalse();
        assertThat(owners(ann.email()))
                .singleElement()
                .satisfies(owner -> assertThat(((JsonObject) owner.profile().traits())
                                .object("name")
                                .text("first"))
                        .contains("Grace"));
    }

    @Test
    void an_address_that_became_somebody_elses_meanwhile_stays_theirs() {
        FlowId flow = shown(change(app, moved()));
        String code = sentCode();
        signUp(new Person(NEW, "another good password", "", ""));

        Acts.refused(() -> enter(flow, code));

        assertThat(isAnns(ann.email())).isTrue();
        assertThat(owners(NEW))
                .singleElement()
                .satisfies(owner -> assertThat(owner.id())
                        .isNotEqualTo(owners(ann.email()).getFirst().id()));
    }

    @Test
    void an_address_that_is_somebody_elses_is_refused_at_once() {
        Person ben = Person.anyone();
        signUp(ben);

        var flow = Acts.shown(() -> change(app, Acts.traits(ann).with("email", Json.of(ben.email()))));

        assertThat(Acts.messages(flow)).containsExactly(4000007L);
    }

    @Test
    void addresses_change_one_at_a_time() {
        var flow = Acts.shown(() -> change(app, moved().with("second", Json.of("second@example.org"))));

        assertThat(Acts.messages(flow)).containsExactly(4000001L);
        assertThat(isAnns(NEW)).isFalse();
    }

    @Test
    void what_brings_no_address_is_saved_at_once() {
        var saved = change(app, Acts.traits(ann).with("name", JsonObject.of("first", Json.of("Grace"))));

        assertThat(saved.require().state()).isEqualTo(FlowState.SUCCESS);
        assertThat(letters.engine().hooks.take()).containsExactly("/saved");
    }

    @Test
    void hooks_are_told_once_it_is_made_and_by_the_session_that_asked() {
        FlowId flow = shown(change(app, moved()));
        assertThat(letters.engine().hooks.take()).isEmpty();

        enter(flow, sentCode());

        assertThat(letters.engine().hooks.calls).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/saved");
            assertThat(call.occasion().session()).isNotNull();
            assertThat(String.valueOf(call.occasion().identity().traits())).isNotNull();
        });
    }

    @Test
    void the_hook_needs_codes_that_verify() {
        var configuration = new TestConfiguration().after(FlowKind.SETTINGS, "profile", hook("verify_new_address"));

        assertThatThrownBy(() -> TestEngine.start(configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("selfservice.flows.verification.enabled");
    }

    private static HookSettings notifying(String recipients) {
        return new HookSettings("notify_previous_addresses", JsonObject.of("recipients", Json.of(recipients)));
    }

    private List<String> told() {
        return letters.outbox().stream()
                .filter(message -> message.template().equals(OutboxMessage.ADDRESS_CHANGED))
                .map(OutboxMessage::recipient)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "removed,true,true",
        "removed,false,false",
        "all_verified,true,true",
        "all_verified,false,false",
        "all,false,true"
    })
    @DisplayName("[I5] Previous addresses are told of a change, those that the hook names")
    void previous_addresses_are_told(String recipients, boolean verified, boolean told) {
        letters = start(configuration(notifying(recipients)));
        app = signUp(ann);
        if (verified) {
            VerificationFlow flow = letters.verification();
            letters.verify(flow.id(), Acts.APP, "method", "code", "email", ann.email());
            enter(flow.id(), sentCode());
        }

        change(app, moved());

        assertThat(told()).isEqualTo(told ? List.of(ann.email()) : List.of());
    }

    @Test
    void other_changes_are_nothing_to_tell() {
        letters = start(configuration(notifying("all")));
        app = signUp(ann);

        change(app, Acts.traits(ann).with("name", JsonObject.of("first", Json.of("Grace"))));

        assertThat(told()).isEmpty();
    }

    @Test
    void recipients_that_there_are_not_stop_the_start() {
        var configuration = configuration(notifying("everybody"));

        assertThatThrownBy(() -> TestEngine.start(configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("removed, all_verified or all");
    }
}
