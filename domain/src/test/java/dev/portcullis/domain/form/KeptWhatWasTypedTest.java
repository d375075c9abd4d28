package dev.portcullis.domain.form;

import static dev.portcullis.domain.fixture.Acts.shown;
import static dev.portcullis.domain.fixture.TestJson.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people typed through whole flows, as forms carry it. Source: docs/contract/forms.md, "What stays" and "Lists". */
class KeptWhatWasTypedTest {
    private static final String PASSWORD = "correct horse battery";
    private static final JsonObject SCHEMA = object("""
            {'properties':{'traits':{'type':'object','required':['email'],'properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{'credentials':{'password':{'identifier':true}}}},
              'tags':{'type':'array','items':{'type':'string'}},
              'marks':{'type':'array','items':{'type':'number'}},
              'nick':{'type':['string','null']},
              'homes':{'type':'array','items':{'type':'object','properties':{'street':{'type':'string'}}}},
              'born':{'type':'string','format':'date-time'},
              'plan':{'type':'string','enum':['free','team']},
              'account':{'type':'integer'}}}}}
            """);
    private static final JsonObject TRAITS = object("""
            {'email':'a@example.org','tags':['climbing','chess'],'marks':[1.50,9007199254740993],'nick':null,
             'homes':[{'street':'Main'}],'born':'2001-02-03T04:05:06.123456+02:00','plan':'team','account':9007199254740993}
            """);

    private static TestEngine engine(TestConfiguration configuration) {
        return TestEngine.start(configuration.schema(SCHEMA));
    }

    private static Submission.FormBody form(Flow flow, Map<String, String> typed) {
        var fields = new TreeMap<>(BrowserForm.fields(flow.ui().nodes()));
        typed.forEach((name, value) -> fields.put(name, List.of(value)));
        return new Submission.FormBody(fields);
    }

    private static RegistrationFlow refused(TestEngine engine, RegistrationFlow flow, Map<String, String> typed) {
        return (RegistrationFlow) shown(() ->
                engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), form(flow, typed), Acts.APP)));
    }

    private static Json registered(TestEngine engine, RegistrationFlow flow, Map<String, String> typed) {
        Identity identity = engine.api
                .updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), form(flow, typed), Acts.APP))
                .identity();
        return identity.traits();
    }

    private static final Map<String, String> TYPED = Map.of(
            "traits.email",
            "a@example.org",
            "traits.tags",
            "chess",
            "traits.account",
            "9007199254740993",
            "traits.born",
            "2001-02-03T04:05",
            "traits.plan",
            "team");
    private static final Json MADE = object(
            "{'email':'a@example.org','tags':['chess'],'born':'2001-02-03T04:05:00Z','plan':'team','account':9007199254740993}");

    @Test
    @DisplayName("[U11] [U13] A refused registration keeps lists, moments and long numbers")
    void a_refused_registration_keeps_what_was_typed() {
        var engine = engine(new TestConfiguration());
        RegistrationFlow first = new Acts(engine.api).registration();

        RegistrationFlow again = refused(engine, first, with(TYPED, "method", "password", "password", "short"));

        assertThat(Acts.names(again)).contains("traits.tags", "traits.tags.0");
        assertThat(registered(engine, again, Map.of("method", "password", "password", PASSWORD)))
                .isEqualTo(MADE);
    }

    @Test
    @DisplayName("[U11] Lists travel through both steps of a registration, and back")
    void lists_travel_through_both_steps_and_back() {
        var engine = engine(new TestConfiguration().profileFirst());
        RegistrationFlow first = new Acts(engine.api).registration();

        RegistrationFlow second = refused(engine, first, with(TYPED, "method", "profile"));
        RegistrationFlow back = refused(engine, second, Map.of("screen", "previous"));
        RegistrationFlow again = refused(engine, back, Map.of("method", "profile", "traits.tags", "climbing"));

        assertThat(Json.of(Acts.names(again).stream()
                        .filter(name -> name.startsWith("traits.tags"))
                        .toList()
                        .size()))
                .isEqualTo(Json.of(3));
        assertThat(registered(engine, again, Map.of("method", "password", "password", PASSWORD)))
                .isEqualTo(((JsonObject) MADE)
                        .with(
                                "tags",
                                object("{'l':['chess','climbing']}").get("l").orElseThrow()));
    }

    private static Map<String, String> with(Map<String, String> typed, String... more) {
        var all = new TreeMap<>(typed);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** Somebody with traits of every kind, changing them by forms. */
    private static final class Owner {
        final TestEngine engine = engine(new TestConfiguration());
        final Acts acts = new Acts(engine.api);
        final String token = Objects.requireNonNull(engine.api
                .updateRegistrationFlow(new UpdateRegistrationFlow(
                        acts.registration().id(),
                        Submission.of(object("{'method':'password','password':'" + PASSWORD + "'}")
                                .with("traits", TRAITS)),
                        Acts.APP))
                .sessionToken());

        SettingsFlow settings() {
            return acts.settings(Clients.app(token));
        }

        SettingsFlow save(SettingsFlow flow, Map<String, String> typed) {
            return engine.api.updateSettingsFlow(new UpdateSettingsFlow(
                    flow.id(), form(flow, with(typed, "method", "profile")), Clients.app(token)));
        }

        Json traits() {
            return engine.api
                    .toSession(new ToSession(Clients.app(token)))
                    .identity()
                    .traits();
        }
    }

    @Test
    @DisplayName("[U11] [U12] Saving settings unchanged changes nothing")
    void saving_settings_unchanged_changes_nothing() {
        var owner = new Owner();

        owner.save(owner.settings(), Map.of());

        assertThat(owner.traits()).isEqualTo(TRAITS);
    }

    @Test
    @DisplayName("[U11] Settings change what was changed and nothing else")
    void settings_change_what_was_changed_and_nothing_else() {
        var owner = new Owner();
        SettingsFlow flow = owner.settings();

        owner.save(
                flow, Map.of("traits.tags", "go", "traits.tags.0", "", "traits.marks.0", "2", "traits.plan", "free"));

        assertThat(owner.traits())
                .isEqualTo(
                        TRAITS.withAll(object("{'tags':['chess','go'],'marks':[2,9007199254740993],'plan':'free'}")));
    }

    @Test
    @DisplayName("[U11] A refused change of settings keeps lists, and the next one saves them")
    void a_refused_change_of_settings_keeps_lists() {
        var owner = new Owner();
        SettingsFlow flow = owner.settings();

        var refused = (SettingsFlow)
                shown(() -> owner.save(flow, Map.of("traits.email", "", "traits.tags", "go", "traits.tags.1", "")));
        owner.save(refused, Map.of("traits.email", "a@example.org"));

        assertThat(owner.traits()).isEqualTo(TRAITS.withAll(object("{'tags':['climbing','go']}")));
    }

    @Test
    @DisplayName("[U11] A moment keeps its zone, and is taken away where a form that shows it sends none")
    void a_moment_keeps_its_zone() {
        var owner = new Owner();

        owner.save(owner.settings(), Map.of("traits.born", "2001-02-03T04:05:07"));
        assertThat(owner.traits()).isEqualTo(TRAITS.withAll(object("{'born':'2001-02-03T04:05:07+02:00'}")));

        owner.save(owner.settings(), Map.of("traits.born", "", "traits.born.zone", "+02:00"));
        assertThat(owner.traits()).isEqualTo(TRAITS.without("born"));
    }

    @Test
    void a_list_where_a_text_belongs_is_told_and_makes_no_inputs() {
        var engine = engine(new TestConfiguration());
        var body = object("{'method':'password','password':'short','traits':{'email':['a@example.org']}}");

        var flow = shown(() -> engine.api.updateRegistrationFlow(
                new UpdateRegistrationFlow(new Acts(engine.api).registration().id(), Submission.of(body), Acts.APP)));

        assertThat(Acts.names(flow)).doesNotContain("traits.email.0");
    }

    @Test
    void an_enumeration_is_a_choice() {
        var options = ((dev.portcullis.ports.ui.NodeAttributes.Input)
                        Acts.node(new Owner().settings(), "traits.plan").attributes())
                .options();

        assertThat(options).containsExactly(Json.of("free"), Json.of("team"));
    }
}
