package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SentCodes;
import dev.portcullis.domain.fixture.SentCodes.Kind;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was sent dies with the address that it was sent to, and with the password that it would make up for. docs/security.md,
 * C4.
 */
class DeadSecretsTest {
    private final Person ann = Person.anyone();

    private TestEngine start(TestConfiguration configuration) {
        var engine = TestEngine.start(configuration
                .withRecovery()
                .withVerification()
                .schema(Letters.SCHEMA)
                .flags("use_continue_with_transitions"));
        new Journeys(engine.api).register(ann);
        return engine;
    }

    private Caller signedIn(TestEngine engine) {
        engine.clock.forward(Duration.ofSeconds(1));
        var acts = new Acts(engine.api);
        return Clients.app(acts.signIn(acts.login(), ann, Acts.APP).require().sessionToken());
    }

    /** Ann's own changes: another address, or another password. */
    enum Change {
        ADDRESS {
            @Override
            void make(Acts acts, Caller app) {
                acts.change(
                        acts.settings(app),
                        "profile",
                        "traits",
                        Acts.traits(new Person("ann-" + System.nanoTime() + "@example.net", "", "Ann", "A")),
                        app);
            }
        },
        PASSWORD {
            @Override
            void make(Acts acts, Caller app) {
                acts.change(acts.settings(app), "password", "password", Json.of("a much better kettle"), app);
            }
        },
        NOTHING {
            @Override
            void make(Acts acts, Caller app) {}
        };

        abstract void make(Acts acts, Caller app);
    }

    private void change(TestEngine engine, Change change) {
        Caller app = signedIn(engine);
        engine.clock.forward(Duration.ofSeconds(1));
        change.make(new Acts(engine.api), app);
        engine.clock.forward(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[U1] [S5] a recovery code")
    void a_recovery_code(Change change) {
        opensUnlessChanged(Kind.RECOVERY, change, change == Change.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[U1] [S5] a login code")
    void a_login_code(Change change) {
        opensUnlessChanged(Kind.LOGIN, change, change == Change.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[U1] [S5] a verification code, which says nothing of the password")
    void a_verification_code(Change change) {
        opensUnlessChanged(Kind.VERIFICATION, change, change != Change.ADDRESS);
    }

    private void opensUnlessChanged(Kind kind, Change change, boolean opens) {
        var engine = start(new TestConfiguration().codeSignsIn());
        var codes = new SentCodes(engine, Acts.APP);
        engine.clock.forward(Duration.ofSeconds(1));
        FlowId flow = codes.ask(kind, ann.email());
        String code = codes.code(kind);
        change(engine, change);
        assertThat(codes.enter(kind, flow, ann.email(), code).equals("right")).isEqualTo(opens);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[U1] [S5] a recovery link")
    void a_recovery_link(Change change) {
        var engine = start(new TestConfiguration().mailingLinks());
        var letters = new Letters(engine);
        FlowId flow = letters.recovery().id();
        letters.recover(flow, Acts.APP, "method", "link", "email", ann.email());
        String link = letters.recoveryLink();
        change(engine, change);
        letters.openRecovery(link, new Browser().page());
        assertThat(engine.events.stream().anyMatch(event -> event.name().equals("recovery.succeeded")))
                .isEqualTo(change == Change.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[U1] [S5] a verification link, which says nothing of the password")
    void a_verification_link(Change change) {
        var engine = start(new TestConfiguration().mailingLinks());
        var letters = new Letters(engine);
        FlowId flow = letters.verification().id();
        letters.verify(flow, Acts.APP, "method", "link", "email", ann.email());
        String link = letters.verificationLink();
        change(engine, change);
        letters.openVerification(link, new Browser().page());
        assertThat(engine.events.stream().anyMatch(event -> event.name().equals("verification.succeeded")))
                .isEqualTo(change != Change.ADDRESS);
    }
}
