package dev.portcullis.domain.hook;

import static dev.portcullis.domain.fixture.TestHooks.hook;
import static dev.portcullis.domain.fixture.TestHooks.webHook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services whose answers nobody meant, or that disagree. Source: docs/contract/web-hooks.md, "Changes" and "Messages". */
class OddAnswersTest {
    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .withVerification()
            .after(FlowKind.REGISTRATION, "password", hook("session"), webHook("/asked", "parse"))
            .after(FlowKind.SETTINGS, "profile", webHook("/first", "parse"), webHook("/second", "parse")));
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();

    private static JsonObject traits(String email, String first) {
        return JsonObject.of("email", Json.of(email), "name", JsonObject.of("first", Json.of(first)));
    }

    private Caller signedUp() {
        return Clients.app(new Journeys(engine.api).token(ann));
    }

    private Identity identity(Caller app) {
        return Objects.requireNonNull(engine.api.toSession(new ToSession(app)).identity());
    }

    private void rename(Caller app) {
        acts.change(acts.settings(app), "profile", "traits", traits(ann.email(), "Bea"), app);
    }

    private int accounts() {
        return engine.work
                .read(stores -> stores.identities().findByAnyIdentifier(ann.email()))
                .size();
    }

    @Test
    void of_two_services_that_contradict_each_other_the_later_one_counts_and_knows_what_the_first_one_said() {
        Caller app = signedUp();
        engine.hooks.will("/first", 200, TestJson.object("{'identity':{'metadata_public':{'plan':'gold','a':1}}}"));
        engine.hooks.will("/second", 200, TestJson.object("{'identity':{'metadata_public':{'plan':'none'}}}"));

        rename(app);

        assertThat(identity(app).metadataPublic()).isEqualTo(TestJson.object("{'plan':'none'}"));
        Identity told =
                Objects.requireNonNull(engine.hooks.calls.getLast().occasion().identity());
        assertThat(told.metadataPublic()).isEqualTo(TestJson.object("{'plan':'gold','a':1}"));
    }

    @Test
    void what_one_service_changed_is_not_kept_where_the_next_one_refuses() {
        Caller app = signedUp();
        engine.hooks.will("/first", 200, TestJson.object("{'identity':{'metadata_public':{'plan':'gold'}}}"));
        engine.hooks.will("/second", 403, TestJson.object("""
                {'messages':[{'instance_ptr':'#/traits/name/first','messages':[{'id':9,'text':'No','type':'error'}]}]}"""));

        Flow shown = Acts.shown(() -> rename(app));

        assertThat(Acts.node(shown, "traits.name.first").messages())
                .extracting(UiText::id)
                .containsExactly(9L);
        assertThat(identity(app).metadataPublic()).isNull();
        assertThat(identity(app).traits()).isEqualTo(Acts.traits(ann));
    }

    @Test
    void an_address_is_verified_and_not_verified_any_more_as_the_answer_says_and_others_are_dropped() {
        Caller app = signedUp();
        engine.hooks.will("/first", 200, addresses(true));
        rename(app);
        assertThat(identity(app).verifiableAddresses()).singleElement().satisfies(one -> {
            assertThat(one.value()).isEqualTo(ann.email());
            assertThat(one.verified()).isTrue();
        });

        engine.hooks.will("/first", 200, addresses(false));
        acts.change(acts.settings(app), "profile", "traits", traits(ann.email(), "Cleo"), app);
        assertThat(identity(app).verifiableAddresses())
                .singleElement()
                .matches(one -> !one.verified(), "is not verified");
    }

    private JsonObject addresses(boolean verified) {
        return TestJson.object("""
                {'identity':{'verifiable_addresses':[
                  {'value':'%s','via':'email','verified':%s,'status':'%s'},
                  {'value':'stranger@example.org','via':'email','verified':true,'status':'completed'}]}}""".formatted(ann.email(), verified, verified ? "completed" : "pending"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "'text'",
                "7",
                "{'identity':[]}",
                "{'identity':'text'}",
                "{'identity':{'traits':'text'}}",
                "{'identity':{'traits':[1]}}",
                "{'identity':{'schema_id':7}}",
                "{'identity':{'state':{}}}",
                "{'identity':{'external_id':{'a':1}}}",
                "{'identity':{'verifiable_addresses':{'value':'x'}}}",
                "{'identity':{'verifiable_addresses':[7]}}",
                "{'identity':{'recovery_addresses':'x'}}",
                "{'identity':{'metadata_public':'text'}}"
            })
    void an_answer_of_another_shape_is_refused_or_passed_over_and_never_half_taken(String answer) {
        Json body = new TestJson().read(answer.replace('\'', '"'));
        engine.hooks.will("/asked", 200, body);

        try {
            Identity made = new Journeys(engine.api).register(ann).identity();
            assertThat(made.traits()).isEqualTo(Acts.traits(ann));
            assertThat(made.verifiableAddresses())
                    .extracting(VerifiableAddress::value)
                    .containsExactly(ann.email());
            assertThat(made.state()).hasToString("active");
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isIn(400, 500);
            assertThat(accounts()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'messages':'text'}",
                "{'messages':[7]}",
                "{'messages':[{'instance_ptr':7,'messages':[{'id':1,'text':'No','type':'error'}]}]}",
                "{'messages':[{'instance_ptr':'#/traits/email','messages':'No'}]}",
                "{'messages':[{'instance_ptr':'#/traits/email','messages':[{'id':'one','text':'No'}]}]}",
                "{'messages':[{'instance_ptr':'#/traits/email','messages':[{'id':1,'text':{'a':1}}]}]}",
                "{'messages':[{'messages':[{'context':'text'}]}]}"
            })
    void a_refusal_of_another_shape_refuses(String answer) {
        engine.hooks.will("/asked", 400, new TestJson().read(answer.replace('\'', '"')));

        assertThat(Acts.refused(() -> new Journeys(engine.api).register(ann))
                        .error()
                        .status())
                .isIn(400, 500);
        assertThat(accounts()).isZero();
    }
}
