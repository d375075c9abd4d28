package dev.portcullis.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Cells.Cell;
import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.domain.login.LoginMachine.Effect;
import dev.portcullis.domain.login.LoginMachine.Effect.Ask;
import dev.portcullis.domain.login.LoginMachine.Effect.Refuse;
import dev.portcullis.domain.login.LoginMachine.Effect.SendCode;
import dev.portcullis.domain.login.LoginMachine.Effect.SignIn;
import dev.portcullis.domain.login.LoginMachine.Effect.StartOver;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.LoginMachine.Input.AskForCode;
import dev.portcullis.domain.login.LoginMachine.Input.ExpiredCode;
import dev.portcullis.domain.login.LoginMachine.Input.Named;
import dev.portcullis.domain.login.LoginMachine.Input.NoMethod;
import dev.portcullis.domain.login.LoginMachine.Input.Objection;
import dev.portcullis.domain.login.LoginMachine.Input.Proven;
import dev.portcullis.domain.login.LoginMachine.Input.Wrong;
import dev.portcullis.domain.login.LoginMachine.Input.WrongCode;
import dev.portcullis.domain.login.LoginMachine.State;
import dev.portcullis.domain.login.LoginMachine.State.ChooseMethod;
import dev.portcullis.domain.login.LoginMachine.State.PassedChallenge;
import dev.portcullis.domain.login.LoginMachine.State.SentEmail;
import dev.portcullis.domain.login.LoginMachine.Step;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChange.AddIfAbsent;
import dev.portcullis.domain.ui.FormChange.AddMessage;
import dev.portcullis.domain.ui.FormChange.AddNodeMessage;
import dev.portcullis.domain.ui.FormChange.ClearMessages;
import dev.portcullis.domain.ui.FormChange.ReplaceNodes;
import dev.portcullis.domain.ui.FormChange.SetValue;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginMachineTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final UiText WHY = Samples.text(4000001);
    private static final UiText WRONG = Samples.text(4000006);
    private static final List<UiNode> ASKING = List.of(Samples.node(NodeGroup.PASSWORD, "password", null));

    private static final State CHOOSE_METHOD = new ChooseMethod();
    private static final State SENT_EMAIL = new SentEmail();
    private static final State PASSED_CHALLENGE = new PassedChallenge();

    private static final Input OBJECTION = new Objection("ann@example.org", WHY);
    private static final Input NO_METHOD = new NoMethod(WHY);
    private static final Input WRONG_PASSWORD = new Wrong("ann@example.org", Map.of("", WRONG));
    private static final Input NAMED = new Named(CredentialType.PASSWORD, ASKING);
    private static final Input ASK_FOR_CODE = new AskForCode(FormChanges.of(new ReplaceNodes(ASKING)), WHY);
    private static final Input WRONG_CODE = new WrongCode(FormChanges.of(new AddNodeMessage("", WRONG)));
    private static final Input EXPIRED_CODE = new ExpiredCode(THEN);
    private static final Input PROVEN = new Proven(CredentialType.PASSWORD);

    private static final List<Input> INPUTS =
            List.of(OBJECTION, NO_METHOD, WRONG_PASSWORD, NAMED, ASK_FOR_CODE, WRONG_CODE, EXPIRED_CODE, PROVEN);

    private static final Effect TELL_WHY = refuse(
            new ClearMessages(),
            new SetValue("password", null),
            new SetValue("identifier", Json.of("ann@example.org")),
            new AddNodeMessage("", WHY));
    private static final Effect TELL_NO_METHOD = refuse(
            new ClearMessages(), new SetValue("password", null), new AddIfAbsent(Nodes.csrf("")), new AddMessage(WHY));
    private static final Effect TELL_LATE =
            refuse(new ClearMessages(), new SetValue("password", null), new AddNodeMessage("", WHY));
    private static final Effect TELL_WRONG_CODE = refuse(new AddNodeMessage("", WRONG));
    private static final Effect SEND_CODE = new SendCode(FormChanges.of(new ReplaceNodes(ASKING)));
    private static final Effect START_OVER = new StartOver(THEN);
    private static final Effect TELL_WRONG = refuse(
            new ClearMessages(),
            new SetValue("password", null),
            new SetValue("identifier", Json.of("ann@example.org")),
            new AddNodeMessage("", WRONG));
    private static final Effect ASK_FOR_PROOF =
            new Ask(CredentialType.PASSWORD, FormChanges.of(new ClearMessages(), new ReplaceNodes(ASKING)));
    private static final Effect SIGN_IN = new SignIn(CredentialType.PASSWORD);

    private static Effect refuse(FormChange... changes) {
        return new Refuse(FormChanges.of(changes));
    }

    record Case(State given, Input when, State next, Effect effect) {
        @Override
        public String toString() {
            return Cell.of(given, when) + " leads to " + next.getClass().getSimpleName();
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                new Case(CHOOSE_METHOD, OBJECTION, CHOOSE_METHOD, TELL_WHY),
                new Case(CHOOSE_METHOD, NO_METHOD, CHOOSE_METHOD, TELL_NO_METHOD),
                new Case(CHOOSE_METHOD, WRONG_PASSWORD, CHOOSE_METHOD, TELL_WRONG),
                new Case(CHOOSE_METHOD, NAMED, CHOOSE_METHOD, ASK_FOR_PROOF),
                new Case(CHOOSE_METHOD, ASK_FOR_CODE, SENT_EMAIL, SEND_CODE),
                new Case(CHOOSE_METHOD, WRONG_CODE, CHOOSE_METHOD, TELL_WRONG_CODE),
                new Case(CHOOSE_METHOD, EXPIRED_CODE, CHOOSE_METHOD, START_OVER),
                new Case(CHOOSE_METHOD, PROVEN, CHOOSE_METHOD, SIGN_IN),
                new Case(SENT_EMAIL, OBJECTION, SENT_EMAIL, TELL_WHY),
                new Case(SENT_EMAIL, NO_METHOD, SENT_EMAIL, TELL_NO_METHOD),
                new Case(SENT_EMAIL, WRONG_PASSWORD, SENT_EMAIL, TELL_WRONG),
                new Case(SENT_EMAIL, NAMED, CHOOSE_METHOD, ASK_FOR_PROOF),
                new Case(SENT_EMAIL, ASK_FOR_CODE, SENT_EMAIL, SEND_CODE),
                new Case(SENT_EMAIL, WRONG_CODE, SENT_EMAIL, TELL_WRONG_CODE),
                new Case(SENT_EMAIL, EXPIRED_CODE, SENT_EMAIL, START_OVER),
                new Case(SENT_EMAIL, PROVEN, PASSED_CHALLENGE, SIGN_IN),
                new Case(PASSED_CHALLENGE, OBJECTION, PASSED_CHALLENGE, TELL_WHY),
                new Case(PASSED_CHALLENGE, NO_METHOD, PASSED_CHALLENGE, TELL_NO_METHOD),
                new Case(PASSED_CHALLENGE, WRONG_PASSWORD, PASSED_CHALLENGE, TELL_WRONG),
                new Case(PASSED_CHALLENGE, NAMED, PASSED_CHALLENGE, ASK_FOR_PROOF),
                new Case(PASSED_CHALLENGE, ASK_FOR_CODE, PASSED_CHALLENGE, TELL_LATE),
                new Case(PASSED_CHALLENGE, WRONG_CODE, PASSED_CHALLENGE, TELL_WRONG_CODE),
                new Case(PASSED_CHALLENGE, EXPIRED_CODE, PASSED_CHALLENGE, START_OVER),
                new Case(PASSED_CHALLENGE, PROVEN, PASSED_CHALLENGE, SIGN_IN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("[H1] Each state answers each input")
    void each_state_answers_each_input(Case cell) {
        given(cell.given()).when(cell.when()).then(cell.next(), cell.effect());
    }

    @Test
    void the_table_above_has_every_cell() {
        assertThat(table().map(one -> Cell.of(one.given(), one.when())))
                .containsExactlyInAnyOrderElementsOf(Cells.all(State.class, Input.class));
    }

    @Test
    void an_objection_without_an_identifier_leaves_the_input_as_it_is() {
        given(CHOOSE_METHOD)
                .when(new Objection(null, WHY))
                .then(
                        CHOOSE_METHOD,
                        refuse(new ClearMessages(), new SetValue("password", null), new AddNodeMessage("", WHY)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("[H1] Whatever is submitted only a proof signs in and a passed challenge stays passed")
    void whatever_is_submitted_only_a_proof_signs_in_and_a_passed_challenge_stays_passed(long seed) {
        var random = new Random(seed);
        State state = CHOOSE_METHOD;
        for (int i = 0; i < 500; i++) {
            Input input = anyInput(random);
            Step step = LoginMachine.advance(state, input);
            assertThat(step.effect() instanceof SignIn).as("%s signs in", input).isEqualTo(input instanceof Proven);
            if (step.effect() instanceof Refuse) {
                assertThat(step.next()).as("a refusal changes nothing").isEqualTo(state);
            }
            if (state.equals(PASSED_CHALLENGE)) {
                assertThat(step.next()).isEqualTo(PASSED_CHALLENGE);
            }
            // A fresh start now and then, in any state, so that no state is visited by chance only.
            state = random.nextInt(20) == 0 ? anyState(random) : step.next();
        }
    }

    private static Input anyInput(Random random) {
        return INPUTS.get(random.nextInt(INPUTS.size()));
    }

    private static State anyState(Random random) {
        return List.of(CHOOSE_METHOD, SENT_EMAIL, PASSED_CHALLENGE).get(random.nextInt(3));
    }

    private static Given given(State state) {
        return new Given(state);
    }

    private record Given(State state) {
        When when(Input input) {
            return new When(LoginMachine.advance(state, input));
        }
    }

    private record When(Step step) {
        void then(State next, Effect effect) {
            assertThat(step).isEqualTo(new Step(next, effect));
        }
    }
}
