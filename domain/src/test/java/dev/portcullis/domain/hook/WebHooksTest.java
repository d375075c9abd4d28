package dev.portcullis.domain.hook;

import static dev.portcullis.domain.fixture.Acts.APP;
import static dev.portcullis.domain.fixture.TestHooks.hook;
import static dev.portcullis.domain.fixture.TestHooks.webHook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.configuration.HookSettings;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Services that are told, and services that decide. Source: docs/contract/web-hooks.md. */
class WebHooksTest {
    private static final Json REFUSAL = TestJson.object("""
            {'messages':[{'instance_ptr':'#/traits/email','messages':[{'id':7,'text':'No','type':'error'}]}]}""");

    private final Person ann = Person.anyone();

    private static TestEngine deciding(String reading) {
        return TestEngine.start(new TestConfiguration()
                .after(
                        FlowKind.REGISTRATION,
                        "password",
                        hook("session"),
                        webHook("/told", ""),
                        webHook("/asked", reading)));
    }

    private static int accounts(TestEngine engine, Person person) {
        return engine.work
                .read(stores -> stores.identities().findByAnyIdentifier(person.email()))
                .size();
    }

    private static FrontendError refusal(Runnable act) {
        try {
            act.run();
        } catch (FrontendException refused) {
            return refused.error();
        }
        throw new AssertionError("it was not refused");
    }

    @Test
    void who_decides_is_asked_before_anything_is_saved_and_the_others_are_told_afterwards() {
        var engine = deciding("can_interrupt");
        var kept = new AtomicInteger(-1);
        engine.hooks.meanwhile(occasion -> kept.compareAndSet(-1, accounts(engine, ann)));

        new Journeys(engine.api).register(ann);

        assertThat(engine.hooks.take()).containsExactly("/asked", "/told");
        assertThat(kept).hasValue(0);
    }

    @Test
    void a_refusal_is_told_where_it_points_and_nothing_is_saved() {
        var engine = deciding("can_interrupt");
        engine.hooks.will("/asked", 400, REFUSAL);

        FrontendError refused = refusal(() -> new Journeys(engine.api).register(ann));

        Flow flow = refused.flow().orElseThrow();
        assertThat(Acts.node(flow, "traits.email").messages()).singleElement().satisfies(text -> {
            assertThat(text.id()).isEqualTo(7);
            assertThat(text.text()).isEqualTo("No");
        });
        assertThat(engine.hooks.take()).containsExactly("/asked");
        assertThat(accounts(engine, ann)).isZero();
    }

    @Test
    void an_account_is_made_as_the_answer_has_it() {
        var engine = deciding("parse");
        engine.hooks.will("/asked", 200, TestJson.object("""
                {'IDENTITY':{'metadata_public':{'plan':'gold'},'external_id':'c-1'}}"""));

        var made = new Journeys(engine.api).register(ann).identity();

        assertThat(made.metadataPublic()).isEqualTo(TestJson.object("{'plan':'gold'}"));
        assertThat(made.externalId()).isEqualTo("c-1");
    }

    @Test
    void who_may_only_interrupt_changes_nothing() {
        var engine = deciding("can_interrupt");
        engine.hooks.will("/asked", 200, TestJson.object("{'identity':{'metadata_public':{'plan':'gold'}}}"));

        assertThat(new Journeys(engine.api).register(ann).identity().metadataPublic())
                .isNull();
    }

    @Test
    void traits_that_the_schema_does_not_allow_make_no_account() {
        var engine = deciding("parse");
        engine.hooks.will("/asked", 200, TestJson.object("{'identity':{'traits':{'name':{'first':'A'}}}}"));

        assertThat(refusal(() -> new Journeys(engine.api).register(ann)).flow()).isPresent();
        assertThat(accounts(engine, ann)).isZero();
    }

    @Test
    void an_account_that_was_made_inactive_is_kept_and_signs_nobody_in() {
        var engine = deciding("parse");
        engine.hooks.will("/asked", 200, TestJson.object("{'identity':{'state':'inactive'}}"));

        assertThat(refusal(() -> new Journeys(engine.api).register(ann)).status())
                .isEqualTo(401);
        assertThat(accounts(engine, ann)).isOne();
    }

    @Test
    void a_failure_after_a_registration_leaves_the_account() {
        var engine = deciding("can_interrupt");
        engine.hooks.will("/told", 403, REFUSAL);

        assertThat(refusal(() -> new Journeys(engine.api).register(ann)).status())
                .isEqualTo(502);
        assertThat(accounts(engine, ann)).isOne();
    }

    @Test
    void an_app_is_told_by_a_status_of_its_own_that_there_was_no_answer() {
        var engine = deciding("parse");
        engine.hooks.fail("/asked");

        assertThat(refusal(() -> new Journeys(engine.api).register(ann)).status())
                .isEqualTo(400);
        assertThat(accounts(engine, ann)).isZero();
    }

    @Test
    void a_refused_login_keeps_no_session_and_ends_those_that_a_hook_before_it_ends() {
        var engine = TestEngine.start(new TestConfiguration()
                .after(FlowKind.LOGIN, "", hook("revoke_active_sessions"), webHook("/asked", "parse")));
        var journeys = new Journeys(engine.api);
        journeys.register(ann);
        String first = String.valueOf(journeys.signIn(ann).sessionToken());
        engine.hooks.will("/asked", 400, REFUSAL);

        assertThat(refusal(() -> journeys.signIn(ann)).flow()).isPresent();
        assertThat(refusal(() -> engine.api.toSession(new ToSession(APP.withSessionToken(first))))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_flow_does_not_begin_without_the_hooks_before_it() {
        var engine = TestEngine.start(new TestConfiguration().before(FlowKind.LOGIN, webHook("/before", "")));
        engine.hooks.will("/before", 403, REFUSAL);

        assertThat(refusal(() -> new Journeys(engine.api).signIn(ann)).status()).isEqualTo(502);
        var told = engine.hooks.calls.getFirst().occasion();
        assertThat(told.begins()).isTrue();
        assertThat(told.identity()).isNull();
        Optional<?> kept = engine.work.read(
                stores -> stores.flows().find(LoginFlow.class, told.flow().id()));
        assertThat(kept).isEmpty();
    }

    @Test
    void a_hook_that_nobody_knows_stops_the_start_in_words() {
        var configuration = new TestConfiguration().after(FlowKind.LOGIN, "", hook("send_flowers"));

        assertThatThrownBy(() -> TestEngine.start(configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("send_flowers");
    }

    @Test
    void who_is_ignored_cannot_decide() {
        var settings = webHook("/told", "ignore").config().with("can_interrupt", Json.of(true));
        var configuration = new TestConfiguration().after(FlowKind.LOGIN, "", new HookSettings("web_hook", settings));

        assertThatThrownBy(() -> TestEngine.start(configuration)).isInstanceOf(IllegalArgumentException.class);
    }
}
