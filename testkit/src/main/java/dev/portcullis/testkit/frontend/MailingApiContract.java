package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlowWithCodeMethod;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlowWithCodeMethod;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.courier.Mailbox;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.recovery.RecoveryApi} and {@link
 * dev.portcullis.ports.verification.VerificationApi}, for a server that has {@link ContractConfiguration#writeMailingTo}.
 * Source: wire contract, recovery-verification 2 and 3.
 */
public interface MailingApiContract extends FrontendApiUnderTest {
    /** What the server mails. The same each time, until a test is done. */
    Mailbox mailbox();

    /** Somebody with an account, whose first mail was put aside. */
    private Person known() {
        var person = Person.anyone();
        new Journeys(api()).register(person);
        mailbox().await(person.email());
        return person;
    }

    private FlowId recovery() {
        return api().createNativeRecoveryFlow(new CreateNativeRecoveryFlow(Caller.nativeApp()))
                .id();
    }

    private RecoveryFlow recover(FlowId flow, @Nullable String code, @Nullable String email) {
        var body = new UpdateRecoveryFlowWithCodeMethod(code, null, email, null, null, null, null, null);
        return api().updateRecoveryFlow(new UpdateRecoveryFlow(flow, body, Caller.nativeApp()));
    }

    private FlowId verification() {
        return api().createNativeVerificationFlow(new CreateNativeVerificationFlow(null, Caller.nativeApp()))
                .id();
    }

    private VerificationFlow verify(FlowId flow, @Nullable String code, @Nullable String email) {
        var body = new UpdateVerificationFlowWithCodeMethod(code, null, email, null);
        return api().updateVerificationFlow(new UpdateVerificationFlow(flow, body, Caller.nativeApp()));
    }

    @Test
    default void a_recovery_begins_by_asking_for_an_address() {
        var flow = api().getRecoveryFlow(new GetRecoveryFlow(recovery(), Caller.nativeApp()));
        assertThat(flow.state()).isEqualTo(FlowState.CHOOSE_METHOD);
        assertThat(flow.ui().nodes()).anyMatch(node -> node.id().equals("email"));
    }

    @Test
    default void the_code_of_a_recovery_passes_its_challenge() {
        var person = known();
        FlowId flow = recovery();
        assertThat(recover(flow, null, person.email()).state()).isEqualTo(FlowState.SENT_EMAIL);
        var passed = recover(flow, mailbox().await(person.email()).code(), null);
        assertThat(passed.state()).isEqualTo(FlowState.PASSED_CHALLENGE);
        assertThat(passed.continueWith()).isNotEmpty();
    }

    @Test
    default void a_wrong_code_of_a_recovery_is_told_and_the_right_one_still_counts() {
        var person = known();
        FlowId flow = recovery();
        recover(flow, null, person.email());
        assertThat(recover(flow, "no code", null).state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(recover(flow, mailbox().await(person.email()).code(), null).state())
                .isEqualTo(FlowState.PASSED_CHALLENGE);
    }

    @Test
    default void a_recovery_answers_an_address_that_nobody_has_like_any_other() {
        var flow = recover(recovery(), null, Person.anyone().email());
        assertThat(flow.state()).isEqualTo(FlowState.SENT_EMAIL);
    }

    @Test
    default void an_unknown_recovery_is_not_found() {
        var unknown = new FlowId(UUID.randomUUID());
        Refusal.of(() -> api().getRecoveryFlow(new GetRecoveryFlow(unknown, Caller.nativeApp())))
                .hasWithoutId(404);
        Refusal.of(() -> recover(unknown, "123456", null)).hasWithoutId(404);
    }

    @Test
    default void a_verification_begins_by_asking_for_an_address() {
        var flow = api().getVerificationFlow(new GetVerificationFlow(verification(), Caller.nativeApp()));
        assertThat(flow.state()).isEqualTo(FlowState.CHOOSE_METHOD);
        assertThat(flow.ui().nodes()).anyMatch(node -> node.id().equals("email"));
    }

    @Test
    default void the_code_of_a_verification_verifies_the_address_it_was_mailed_to() {
        var person = known();
        FlowId flow = verification();
        assertThat(verify(flow, null, person.email()).state()).isEqualTo(FlowState.SENT_EMAIL);
        assertThat(verify(flow, mailbox().await(person.email()).code(), null).state())
                .isEqualTo(FlowState.PASSED_CHALLENGE);
        var identity = Objects.requireNonNull(
                new Journeys(api()).signIn(person).session().identity());
        assertThat(identity.verifiableAddresses().getFirst().verified()).isTrue();
    }

    @Test
    default void a_wrong_code_of_a_verification_verifies_nothing() {
        var person = known();
        FlowId flow = verification();
        verify(flow, null, person.email());
        assertThat(verify(flow, "no code", null).state()).isEqualTo(FlowState.SENT_EMAIL);
    }

    @Test
    default void an_unknown_verification_is_not_found() {
        var unknown = new FlowId(UUID.randomUUID());
        Refusal.of(() -> api().getVerificationFlow(new GetVerificationFlow(unknown, Caller.nativeApp())))
                .hasWithoutId(404);
        Refusal.of(() -> verify(unknown, "123456", null)).hasWithoutId(404);
    }
}
