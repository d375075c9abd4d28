package dev.portcullis.domain.code;

import static dev.portcullis.domain.fixture.Acts.APP;
import static dev.portcullis.domain.fixture.Acts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SecondStep;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.session.ToSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that let somebody in by a telephone. Source: docs/contract/code.md, "Telephones"; docs/security.md, C11. */
class TextedCodesTest {
    private static final String NUMBER = "+4915112345678";
    private static final String OTHER = "+4915187654321";
    private static final String MAIL = "ann@example.org";
    private static final String PASSWORD = "correct horse battery";
    private static final JsonObject SCHEMA = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['email','phone'],'properties':{
              'email':{'type':'string','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true}},'verification':{'via':'email'}}},
              'phone':{'type':'string','ory.sh/kratos':{
                'credentials':{'code':{'identifier':true,'via':'sms'}},
                'verification':{'via':'sms'},'recovery':{'via':'sms'}}}}}}}
            """);

    private static TestConfiguration configuration() {
        return new TestConfiguration()
                .schema(SCHEMA)
                .withVerification()
                .withRecovery()
                .rules(Rule.TEXTED_CODES_NEED_PROVEN_NUMBERS, Rule.NEW_CREDENTIAL_ENDS_OTHER_SESSIONS)
                .flags("verify_by_phone", "choose_recovery_address");
    }

    /** Somebody with a number, signed in by an app. */
    private static final class World {
        final TestEngine engine;
        final Letters letters;
        final Acts acts;
        Caller app = APP;

        World(TestConfiguration configuration) {
            engine = TestEngine.start(configuration);
            letters = new Letters(engine);
            acts = new Acts(engine.api);
            app = Clients.app(register());
        }

        private String register() {
            var body = UpdateRegistrationFlowWithPasswordMethod.of(traits(NUMBER), PASSWORD);
            var flow = acts.registration();
            String token = engine.api
                    .updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), body, APP))
                    .sessionToken();
            engine.clock.forward(Duration.ofSeconds(1));
            return String.valueOf(token);
        }

        static JsonObject traits(String number) {
            return JsonObject.of("email", Json.of(MAIL), "phone", Json.of(number));
        }

        void prove(String number) {
            var flow = letters.verify(letters.verification().id(), APP, "method", "code", "phone", number)
                    .require();
            String code = letters.code("verification_code_valid", "verification_code");
            assertThat(Acts.messages(letters.verify(flow.id(), APP, "method", "code", "code", code)
                            .require()))
                    .containsExactly(1080005L);
            engine.clock.forward(Duration.ofSeconds(1));
        }

        /** How many codes that let somebody in went to telephones. */
        long texts() {
            return letters.outbox().stream()
                    .filter(OutboxMessage::isSent)
                    .filter(message -> message.channel().equals(Channel.SMS))
                    .filter(message -> !message.template().startsWith("verification"))
                    .count();
        }

        void askFirst(String number) {
            Acts.shown(() -> letters.signIn(letters.login().id(), number, null));
        }

        void askRecovery(String number) {
            letters.recover(letters.recovery().id(), APP, "method", "code", "recovery_address", number);
        }

        void askSecond() {
            try {
                new SecondStep(engine).login(app);
            } catch (FrontendException nothingToProve) {
                assertThat(nothingToProve.error().status()).isBetween(400, 499);
            }
        }

        void change(String number) {
            acts.change(acts.settings(app), "profile", "traits", traits(number), app);
            engine.clock.forward(Duration.ofSeconds(1));
        }

        StoredIdentity stored() {
            return engine.work
                    .read(stores -> stores.identities().findByAnyIdentifier(MAIL))
                    .getFirst();
        }
    }

    @Test
    @DisplayName("[C11] A code to sign in goes to a proven number alone")
    void a_code_to_sign_in_goes_to_a_proven_number_alone() {
        var world = new World(configuration().codeSignsIn());
        world.askFirst(NUMBER);
        assertThat(world.texts()).isZero();

        world.prove(NUMBER);
        world.askFirst(NUMBER);
        assertThat(world.texts()).isOne();
    }

    @Test
    @DisplayName("[C11] A second factor goes to a proven number alone and is none before")
    void a_second_factor_goes_to_a_proven_number_alone_and_is_none_before() {
        var world = new World(
                configuration().methods("password", "profile", "code", "totp").codeIsSecondFactor());
        assertThat(world.stored().profile().availableLevel()).isEqualTo(AssuranceLevel.AAL1);
        world.askSecond();
        assertThat(world.texts()).isZero();

        world.prove(NUMBER);
        world.acts.signIn(world.acts.login(), MAIL, PASSWORD, APP);
        assertThat(world.stored().profile().availableLevel()).isEqualTo(AssuranceLevel.AAL2);
        world.askSecond();
        assertThat(world.texts()).isOne();
    }

    @Test
    @DisplayName("[C11] A recovery texts a proven number alone")
    void a_recovery_texts_a_proven_number_alone() {
        var world = new World(configuration());
        world.askRecovery(NUMBER);
        assertThat(world.texts()).isZero();

        world.prove(NUMBER);
        world.askRecovery(NUMBER);
        assertThat(world.texts()).isOne();
    }

    @Test
    @DisplayName("[C11] No second factor is texted where nothing stronger is offered")
    void no_second_factor_is_texted_where_nothing_stronger_is_offered() {
        var world = new World(configuration().codeIsSecondFactor());
        world.prove(NUMBER);

        world.askSecond();

        assertThat(world.texts()).isZero();
        assertThat(world.stored().profile().availableLevel()).isEqualTo(AssuranceLevel.AAL1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"totp", "lookup_secret", "webauthn"})
    @DisplayName("[C11] Each stronger second factor lets codes be texted beside it")
    void each_stronger_second_factor_lets_codes_be_texted_beside_it(String stronger) {
        var world = new World(
                configuration().methods("password", "profile", "code", stronger).codeIsSecondFactor());
        world.prove(NUMBER);

        world.askSecond();

        assertThat(world.texts()).isOne();
    }

    @Test
    @DisplayName("[C11] Nobody signs in or up by a telephone where nothing stronger is offered")
    void nobody_signs_in_or_up_by_a_telephone_where_nothing_stronger_is_offered() {
        var engine = TestEngine.start(configuration().methods("profile", "code").codeSignsIn());
        var letters = new Letters(engine);
        var flow = new Acts(engine.api).registration();
        var form = Acts.form("method", "code", "traits.email", MAIL, "traits.phone", NUMBER);

        var told =
                Acts.shown(() -> engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), form, APP)));

        assertThat(Acts.messages(told)).containsExactly(4000009L);
        assertThat(letters.outbox()).isEmpty();
    }

    @Test
    @DisplayName("[C11] A changed number counts as a factor that is added")
    void a_changed_number_counts_as_a_factor_that_is_added() {
        var world = new World(configuration().codeSignsIn().notices(20));
        world.prove(NUMBER);
        Caller elsewhere = Clients.app(world.acts
                .signIn(world.acts.login(), MAIL, PASSWORD, APP)
                .require()
                .sessionToken());

        world.change(OTHER);

        assertThat(refused(() -> world.engine.api.toSession(new ToSession(elsewhere)))
                        .error()
                        .status())
                .as("other sessions end")
                .isEqualTo(401);
        assertThat(world.engine.api.toSession(new ToSession(world.app)).active())
                .isTrue();
        assertThat(world.letters.outbox()).as("by another channel it is told").anySatisfy(message -> {
            assertThat(message.template()).isEqualTo(OutboxMessage.NOTICE + "address_changed");
            assertThat(message.recipient()).isEqualTo(MAIL);
        });
        for (String number : List.of(NUMBER, OTHER)) {
            world.askFirst(number);
            world.askRecovery(number);
        }
        assertThat(world.texts()).as("neither is proven").isZero();
        world.prove(OTHER);
        world.askFirst(OTHER);
        assertThat(world.texts()).isOne();
    }

    @Test
    @DisplayName("[C11] A number changes after a fresh sign-in alone")
    void a_number_changes_after_a_fresh_sign_in_alone() {
        var world = new World(configuration().codeSignsIn().privilegedFor(Duration.ofMinutes(10)));
        world.prove(NUMBER);
        world.engine.clock.forward(Duration.ofMinutes(11));

        assertThat(refused(() -> world.change(OTHER)).error().id()).contains(ErrorId.SESSION_REFRESH_REQUIRED);
    }

    @Test
    void in_the_contract_a_code_goes_to_every_number_of_the_account() {
        var world = new World(configuration().rules().codeSignsIn());

        world.askFirst(NUMBER);
        world.askRecovery(NUMBER);

        assertThat(world.texts()).isEqualTo(2);
    }
}
