package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A code opens the flow that mailed it and no other, of its own kind or another. docs/security.md, C4. */
class OtherFlowsCodesTest {
    private final TestEngine engine = TestEngine.start(new TestConfiguration().mailingCodes());
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();

    /** One flow that has mailed its code to Ann. */
    private record Waiting(FlowId flow, String code) {}

    enum Kind {
        RECOVERY,
        VERIFICATION,
        LOGIN
    }

    @BeforeEach
    void ann_is_known() {
        new Journeys(engine.api).register(ann);
    }

    private Waiting waiting(Kind kind) {
        engine.clock.forward(Duration.ofSeconds(1));
        return switch (kind) {
            case RECOVERY -> {
                FlowId flow = letters.recovery().id();
                letters.recover(flow, Acts.APP, "method", "code", "email", ann.email());
                yield new Waiting(flow, letters.recoveryCode());
            }
            case VERIFICATION -> {
                FlowId flow = letters.verification().id();
                letters.verify(flow, Acts.APP, "method", "code", "email", ann.email());
                yield new Waiting(flow, letters.verificationCode());
            }
            case LOGIN -> {
                FlowId flow = letters.login().id();
                Acts.shown(() -> letters.signIn(flow, ann.email(), null));
                yield new Waiting(flow, letters.loginCode());
            }
        };
    }

    private boolean opens(Kind kind, FlowId flow, String code) {
        return switch (kind) {
            case RECOVERY ->
                succeeds(() -> letters.recover(flow, Acts.APP, "method", "code", "code", code)
                        .require()
                        .state()
                        .equals(FlowState.PASSED_CHALLENGE));
            case VERIFICATION ->
                succeeds(() -> letters.verify(flow, Acts.APP, "method", "code", "code", code)
                        .require()
                        .state()
                        .equals(FlowState.PASSED_CHALLENGE));
            case LOGIN ->
                succeeds(() -> letters.signIn(flow, ann.email(), code).require().sessionToken() != null);
        };
    }

    private static boolean succeeds(BooleanSupplier submission) {
        try {
            return submission.getAsBoolean();
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isIn(400, 410);
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RECOVERY, RECOVERY", "RECOVERY, VERIFICATION", "RECOVERY, LOGIN",
        "VERIFICATION, RECOVERY", "VERIFICATION, VERIFICATION", "VERIFICATION, LOGIN",
        "LOGIN, RECOVERY", "LOGIN, VERIFICATION", "LOGIN, LOGIN"
    })
    @DisplayName("[C4] Another flow refuses it and its own takes it then")
    void another_flow_refuses_it_and_its_own_takes_it_then(Kind mailing, Kind other) {
        Waiting target = waiting(other);
        Waiting source = waiting(mailing);
        assertThat(source.code()).isNotEqualTo(target.code());

        assertThat(opens(other, target.flow(), source.code())).as("the other").isFalse();
        assertThat(opens(mailing, source.flow(), source.code())).as("its own").isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("[C2] A code that was right opens nothing again")
    void a_code_that_was_right_opens_nothing_again(Kind kind) {
        Waiting once = waiting(kind);

        assertThat(opens(kind, once.flow(), once.code())).isTrue();
        assertThat(opens(kind, once.flow(), once.code())).isFalse();
    }

    @Test
    @DisplayName("[C4] Sending again voids the recovery code before it")
    void sending_again_voids_the_recovery_code_before_it() {
        Waiting first = waiting(Kind.RECOVERY);
        engine.clock.forward(Duration.ofSeconds(1));
        letters.recover(first.flow(), Acts.APP, "method", "code", "email", ann.email());
        String second = letters.recoveryCode();

        assertThat(opens(Kind.RECOVERY, first.flow(), first.code())).isFalse();
        assertThat(opens(Kind.RECOVERY, first.flow(), second)).isTrue();
    }

    @Test
    @DisplayName("[C4] Sending again voids the verification code before it")
    void sending_again_voids_the_verification_code_before_it() {
        Waiting first = waiting(Kind.VERIFICATION);
        engine.clock.forward(Duration.ofSeconds(1));
        letters.verify(first.flow(), Acts.APP, "method", "code", "email", ann.email());
        String second = letters.verificationCode();

        assertThat(opens(Kind.VERIFICATION, first.flow(), first.code())).isFalse();
        assertThat(opens(Kind.VERIFICATION, first.flow(), second)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("[C1] A code of ten thousand digits is only wrong")
    void a_code_of_ten_thousand_digits_is_only_wrong(Kind kind) {
        Waiting target = waiting(kind);

        assertThat(opens(kind, target.flow(), "1".repeat(10_000))).isFalse();
        assertThat(opens(kind, target.flow(), target.code())).isTrue();
    }
}
