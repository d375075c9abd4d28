package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.Tripwire;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whichever write of a submission fails, all of it is kept or nothing, its mail included. docs/security.md, H2. */
class WholeSubmissionsTest {
    private static final int MOST_WRITES = 20;

    private final Tripwire tripwire = new Tripwire();
    private final TestEngine engine = TestEngine.start(new TestConfiguration().mailingCodes(), tripwire);
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();

    @BeforeEach
    void ann_is_known() {
        new Journeys(engine.api).register(ann);
        engine.clock.forward(Duration.ofSeconds(1));
    }

    /** What a submission may change. */
    private record Kept(List<StoredFlow<?>> flow, int mails, VerifiableAddress address, int events) {}

    private Kept kept(StoredFlow<?> flow) {
        VerifiableAddress address = engine.work.read(stores -> stores.identities()
                .findByVerifiableAddress(Channel.EMAIL, ann.email())
                .orElseThrow()
                .profile()
                .verifiableAddresses()
                .getFirst());
        return new Kept(List.of(flow), letters.outbox().size(), address, engine.events.size());
    }

    private Kept recovery(FlowId id) {
        return kept(engine.work.read(
                stores -> stores.flows().find(RecoveryFlow.class, id).orElseThrow()));
    }

    private Kept verification(FlowId id) {
        return kept(engine.work.read(
                stores -> stores.flows().find(VerificationFlow.class, id).orElseThrow()));
    }

    /** Submit with the first write failing, then the second, and so on until none fails. @return how many failed */
    private int failAtEach(Supplier<Kept> look, Runnable submission) {
        for (int writes = 0; writes < MOST_WRITES; writes++) {
            Kept before = look.get();
            tripwire.failAfter(writes);
            Throwable failure = catchThrowable(submission::run);
            if (!tripwire.disarm()) {
                assertThat(failure).isNull();
                return writes;
            }
            assertThat(failure).as("write %s failed", writes).isNotNull();
            assertThat(look.get()).as("after write %s failed", writes).isEqualTo(before);
        }
        throw new AssertionError("it never came to an end");
    }

    @Test
    @DisplayName("[H2] Asking for a recovery keeps the flow and the mail or neither")
    void asking_for_a_recovery_keeps_the_flow_and_the_mail_or_neither() {
        FlowId flow = letters.recovery().id();
        int before = letters.outbox().size();

        int failures = failAtEach(
                () -> recovery(flow), () -> letters.recover(flow, Acts.APP, "method", "code", "email", ann.email()));

        assertThat(failures).isGreaterThanOrEqualTo(2);
        assertThat(letters.outbox()).hasSize(before + 1);
    }

    @Test
    @DisplayName("[H2] Asking for a verification keeps the flow and the mail or neither")
    void asking_for_a_verification_keeps_the_flow_and_the_mail_or_neither() {
        FlowId flow = letters.verification().id();
        int before = letters.outbox().size();

        int failures = failAtEach(
                () -> verification(flow), () -> letters.verify(flow, Acts.APP, "method", "code", "email", ann.email()));

        assertThat(failures).isGreaterThanOrEqualTo(2);
        assertThat(letters.outbox()).hasSize(before + 1);
    }

    @Test
    @DisplayName("[H2] A right recovery code lets in wholly or stays unused")
    void a_right_recovery_code_lets_in_wholly_or_stays_unused() {
        FlowId flow = letters.recovery().id();
        letters.recover(flow, Acts.APP, "method", "code", "email", ann.email());
        String code = letters.recoveryCode();

        int failures =
                failAtEach(() -> recovery(flow), () -> letters.recover(flow, Acts.APP, "method", "code", "code", code));

        assertThat(failures).as("account, flow, session and settings").isGreaterThanOrEqualTo(4);
        assertThat(recovery(flow).address().verified()).isTrue();
    }

    @Test
    @DisplayName("[H2] A right verification code verifies wholly or stays unused")
    void a_right_verification_code_verifies_wholly_or_stays_unused() {
        FlowId flow = letters.verification().id();
        letters.verify(flow, Acts.APP, "method", "code", "email", ann.email());
        String code = letters.verificationCode();

        int failures = failAtEach(
                () -> verification(flow), () -> letters.verify(flow, Acts.APP, "method", "code", "code", code));

        assertThat(failures).as("account and flow").isGreaterThanOrEqualTo(2);
        assertThat(verification(flow).flow().getFirst().flow().state()).isEqualTo(FlowState.PASSED_CHALLENGE);
        assertThat(verification(flow).address().verified()).isTrue();
    }
}
