package dev.portcullis.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Cells.Cell;
import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.flow.ChallengeState.ChooseMethod;
import dev.portcullis.domain.flow.ChallengeState.PassedChallenge;
import dev.portcullis.domain.flow.ChallengeState.SentEmail;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.registration.RegistrationMachine.Effect;
import dev.portcullis.domain.registration.RegistrationMachine.Effect.Leave;
import dev.portcullis.domain.registration.RegistrationMachine.Effect.Register;
import dev.portcullis.domain.registration.RegistrationMachine.Effect.Send;
import dev.portcullis.domain.registration.RegistrationMachine.Effect.SignIn;
import dev.portcullis.domain.registration.RegistrationMachine.Effect.StartOver;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMachine.Input.Complete;
import dev.portcullis.domain.registration.RegistrationMachine.Input.Elsewhere;
import dev.portcullis.domain.registration.RegistrationMachine.Input.Expired;
import dev.portcullis.domain.registration.RegistrationMachine.Input.Known;
import dev.portcullis.domain.registration.RegistrationMachine.Input.Next;
import dev.portcullis.domain.registration.RegistrationMachine.Input.Refused;
import dev.portcullis.domain.registration.RegistrationMachine.Input.Turned;
import dev.portcullis.domain.registration.RegistrationMachine.Step;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.ui.FormChange.AddMessage;
import dev.portcullis.domain.ui.FormChange.AddNodeMessage;
import dev.portcullis.domain.ui.FormChange.ClearMessages;
import dev.portcullis.domain.ui.FormChange.ClearPasswords;
import dev.portcullis.domain.ui.FormChange.ReplaceNodes;
import dev.portcullis.domain.ui.FormChange.ShowValues;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.testkit.fixture.People;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationMachineTest {
    private static final UiText TAKEN = Samples.text(4000007);
    private static final UiText LATE = Samples.text(4010003);
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final UiText CHOOSE = Samples.text(1040009);
    private static final List<UiNode> SCREEN = List.of(Samples.node(NodeGroup.DEFAULT, "traits.email", null));

    private static final ChallengeState CHOOSE_METHOD = new ChooseMethod();
    private static final ChallengeState SENT_EMAIL = new SentEmail();
    private static final ChallengeState PASSED_CHALLENGE = new PassedChallenge();

    private static final Memory MEMORY = new Memory(JsonObject.of("submissions", Json.of(1)));
    private static final Remembered AFTER = new Remembered(MethodName.CODE, MEMORY);
    private static final JsonObject PAYLOAD = JsonObject.of("from", Json.of("newsletter"));
    private static final URI PROVIDER = URI.create("https://provider.example/authorize");
    private static final Offer OFFER = new Offer(SCREEN, MEMORY, List.of(CHOOSE), List.of());

    private static final Input REFUSED = new Refused(
            Map.of("traits.email", Json.of("ann@example.org")), List.of(new Problem("", TAKEN)), List.of(AFTER));
    private static final Input TURNED =
            new Turned(new OfferedForm(SCREEN, List.of(AFTER)), List.of(CHOOSE), Optional.of(PAYLOAD));
    private static final Input NEXT = new Next(MethodName.CODE, OFFER, LATE, PAYLOAD);
    private static final Elsewhere ELSEWHERE = new Elsewhere(MethodName.OIDC, PROVIDER, MEMORY);
    private static final KnownPerson SOMEBODY = registration -> Answer.nothing();
    private static final Input KNOWN = new Known(SOMEBODY);
    private static final Input EXPIRED = new Expired(THEN, AFTER);
    private static final Complete COMPLETE =
            new Complete(MethodName.PASSWORD, People.anyIdentity(), CredentialType.PASSWORD, Memory.NONE);

    private static final Effect TELL_TAKEN = Effect.Show.refusing(
            null,
            FormChanges.of(
                    new ClearMessages(),
                    new ClearPasswords(),
                    new ShowValues(Map.of("traits.email", Json.of("ann@example.org"))),
                    new AddNodeMessage("", TAKEN)),
            List.of(AFTER));
    private static final FormChanges SHOWN =
            FormChanges.of(new ClearMessages(), new ReplaceNodes(SCREEN), new AddMessage(CHOOSE));
    private static final Effect SHOW_SCREEN = new Effect.Show(null, SHOWN, List.of(AFTER), Optional.of(PAYLOAD), false);
    private static final Effect SEND = new Send(MethodName.CODE, SHOWN, OFFER, PAYLOAD);
    private static final Effect LEAVE = new Leave(ELSEWHERE);
    private static final Effect TELL_LATE = Effect.Show.refusing(
            null,
            FormChanges.of(
                    new ClearMessages(), new ClearPasswords(), new ShowValues(Map.of()), new AddNodeMessage("", LATE)),
            List.of());
    private static final Effect START_OVER = new StartOver(THEN, AFTER);
    private static final Effect SIGN_IN = new SignIn(SOMEBODY);
    private static final Effect REGISTER = new Register(COMPLETE);

    record Case(ChallengeState given, Input when, ChallengeState next, Effect effect) {
        @Override
        public String toString() {
            return Cell.of(given, when) + " leads to " + next.getClass().getSimpleName();
        }
    }

    /** Turning to another screen begins anew: so the contract has it in every state. */
    static Stream<Case> table() {
        return Stream.of(
                new Case(CHOOSE_METHOD, REFUSED, CHOOSE_METHOD, TELL_TAKEN),
                new Case(CHOOSE_METHOD, TURNED, CHOOSE_METHOD, SHOW_SCREEN),
                new Case(CHOOSE_METHOD, NEXT, SENT_EMAIL, SEND),
                new Case(CHOOSE_METHOD, ELSEWHERE, CHOOSE_METHOD, LEAVE),
                new Case(CHOOSE_METHOD, KNOWN, CHOOSE_METHOD, SIGN_IN),
                new Case(CHOOSE_METHOD, EXPIRED, CHOOSE_METHOD, START_OVER),
                new Case(CHOOSE_METHOD, COMPLETE, CHOOSE_METHOD, REGISTER),
                new Case(SENT_EMAIL, REFUSED, SENT_EMAIL, TELL_TAKEN),
                new Case(SENT_EMAIL, TURNED, CHOOSE_METHOD, SHOW_SCREEN),
                new Case(SENT_EMAIL, NEXT, SENT_EMAIL, SEND),
                new Case(SENT_EMAIL, ELSEWHERE, SENT_EMAIL, LEAVE),
                new Case(SENT_EMAIL, KNOWN, SENT_EMAIL, SIGN_IN),
                new Case(SENT_EMAIL, EXPIRED, SENT_EMAIL, START_OVER),
                new Case(SENT_EMAIL, COMPLETE, PASSED_CHALLENGE, REGISTER),
                new Case(PASSED_CHALLENGE, REFUSED, PASSED_CHALLENGE, TELL_TAKEN),
                new Case(PASSED_CHALLENGE, TURNED, CHOOSE_METHOD, SHOW_SCREEN),
                new Case(PASSED_CHALLENGE, NEXT, PASSED_CHALLENGE, TELL_LATE),
                new Case(PASSED_CHALLENGE, ELSEWHERE, PASSED_CHALLENGE, LEAVE),
                new Case(PASSED_CHALLENGE, KNOWN, PASSED_CHALLENGE, SIGN_IN),
                new Case(PASSED_CHALLENGE, EXPIRED, PASSED_CHALLENGE, START_OVER),
                new Case(PASSED_CHALLENGE, COMPLETE, PASSED_CHALLENGE, REGISTER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("[H1] Each state answers each input")
    void each_state_answers_each_input(Case cell) {
        assertThat(RegistrationMachine.advance(cell.given(), cell.when()))
                .isEqualTo(new Step(cell.next(), cell.effect()));
    }

    @Test
    void the_table_above_has_every_cell() {
        assertThat(table().map(one -> Cell.of(one.given(), one.when())))
                .containsExactlyInAnyOrderElementsOf(Cells.all(ChallengeState.class, Input.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_submitted_only_a_complete_one_registers_and_a_refusal_changes_nothing(long seed) {
        var random = new Random(seed);
        var states = List.of(CHOOSE_METHOD, SENT_EMAIL, PASSED_CHALLENGE);
        ChallengeState state = CHOOSE_METHOD;
        for (int i = 0; i < 500; i++) {
            Input input = List.of(REFUSED, TURNED, NEXT, ELSEWHERE, KNOWN, EXPIRED, COMPLETE)
                    .get(random.nextInt(7));
            Step step = RegistrationMachine.advance(state, input);
            assertThat(step.effect() instanceof Register).isEqualTo(input instanceof Complete);
            if (input instanceof Refused) {
                assertThat(step.next()).isEqualTo(state);
            }
            if (state.equals(PASSED_CHALLENGE) && !(input instanceof Turned)) {
                assertThat(step.next()).isEqualTo(PASSED_CHALLENGE);
            }
            state = random.nextInt(20) == 0 ? states.get(random.nextInt(3)) : step.next();
        }
    }

    @Test
    @DisplayName("[U13] A taken identifier is told, what was entered is shown, and what is spent stays spent")
    void a_taken_identifier_is_told_and_what_is_spent_stays_spent() {
        var code = new Complete(MethodName.CODE, People.anyIdentity(), CredentialType.CODE, MEMORY);

        assertThat(RegistrationMachine.taken(code, TAKEN))
                .isEqualTo(Effect.Show.refusing(
                        null,
                        FormChanges.of(
                                new ClearMessages(),
                                new ClearPasswords(),
                                new ShowValues(DottedPaths.leaves(
                                        "traits", code.identity().profile().traits())),
                                new AddNodeMessage("", TAKEN)),
                        List.of(AFTER)));
    }
}
