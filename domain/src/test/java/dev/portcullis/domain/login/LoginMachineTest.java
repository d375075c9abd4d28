package dev.portcullis.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Cells.Cell;
import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.flow.ChallengeState.ChooseMethod;
import dev.portcullis.domain.flow.ChallengeState.PassedChallenge;
import dev.portcullis.domain.flow.ChallengeState.SentEmail;
import dev.portcullis.domain.login.LoginMachine.Effect;
import dev.portcullis.domain.login.LoginMachine.Effect.Leave;
import dev.portcullis.domain.login.LoginMachine.Effect.NoMethod;
import dev.portcullis.domain.login.LoginMachine.Effect.Refuse;
import dev.portcullis.domain.login.LoginMachine.Effect.Show;
import dev.portcullis.domain.login.LoginMachine.Effect.SignIn;
import dev.portcullis.domain.login.LoginMachine.Effect.StartOver;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.LoginMachine.Input.Elsewhere;
import dev.portcullis.domain.login.LoginMachine.Input.Expired;
import dev.portcullis.domain.login.LoginMachine.Input.Next;
import dev.portcullis.domain.login.LoginMachine.Input.NotApplicable;
import dev.portcullis.domain.login.LoginMachine.Input.Proven;
import dev.portcullis.domain.login.LoginMachine.Input.Refused;
import dev.portcullis.domain.login.LoginMachine.Input.Turned;
import dev.portcullis.domain.login.LoginMachine.Input.Unknown;
import dev.portcullis.domain.login.LoginMachine.Step;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.ui.FormChange.AddNodeMessage;
import dev.portcullis.domain.ui.FormChange.ClearMessages;
import dev.portcullis.domain.ui.FormChange.ClearPasswords;
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

class LoginMachineTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final UiText WHY = Samples.text(4000001);
    private static final UiText WRONG = Samples.text(4000006);
    private static final UiText ASKS = Samples.text(1010014);
    private static final List<UiNode> ASKING = List.of(Samples.node(NodeGroup.PASSWORD, "password", null));
    private static final Memory MEMORY = new Memory(JsonObject.of("sent", Json.of(1)));
    private static final Remembered AFTER = new Remembered(MethodName.CODE, MEMORY);
    private static final URI PROVIDER = URI.create("https://provider.example");

    private static final ChallengeState CHOOSE_METHOD = new ChooseMethod();
    private static final ChallengeState SENT_EMAIL = new SentEmail();
    private static final ChallengeState PASSED_CHALLENGE = new PassedChallenge();

    private static final Input NOT_APPLICABLE = new NotApplicable();
    private static final Input REFUSED =
            Refused.of(Map.of("identifier", Json.of("ann@example.org")), List.of(new Problem("", WRONG)), AFTER);
    private static final Turned TURNED = new Turned(
            MethodName.IDENTIFIER_FIRST, new OfferedForm(ASKING, List.of(AFTER)), Optional.of(JsonObject.EMPTY));
    private static final Offer OFFER = new Offer(ASKING, MEMORY, List.of(ASKS), List.of());
    private static final Input NEXT = new Next(MethodName.CODE, OFFER, WHY, JsonObject.EMPTY);
    private static final Elsewhere ELSEWHERE = new Elsewhere(MethodName.OIDC, PROVIDER, MEMORY);
    private static final Newcomer NEWCOMER = login -> Answer.nothing();
    private static final Input UNKNOWN = new Unknown(NEWCOMER);
    private static final Input EXPIRED = new Expired(THEN, AFTER);
    private static final Proven PROVEN =
            new Proven(MethodName.PASSWORD, People.anyIdentity(), CredentialType.PASSWORD, Optional.empty());

    private static final List<Input> INPUTS =
            List.of(NOT_APPLICABLE, REFUSED, TURNED, NEXT, ELSEWHERE, UNKNOWN, EXPIRED, PROVEN);

    private static final Effect SIGN_UP = new LoginMachine.Effect.SignUp(NEWCOMER);
    private static final Effect TELL_NO_METHOD = new NoMethod();
    private static final Effect TELL_WRONG = new Refuse(new Refused(
            null,
            FormChanges.of(
                    new ClearMessages(),
                    new ClearPasswords(),
                    new ShowValues(Map.of("identifier", Json.of("ann@example.org"))),
                    new AddNodeMessage("", WRONG)),
            List.of(AFTER)));
    private static final Effect TELL_LATE = new Refuse(new Refused(
            null,
            FormChanges.of(
                    new ClearMessages(), new ClearPasswords(), new ShowValues(Map.of()), new AddNodeMessage("", WHY)),
            List.of()));
    private static final Effect ASK_FOR_PROOF = new Show(TURNED);
    private static final Effect SHOW_NEXT = new Show(new Turned(
            MethodName.CODE,
            new OfferedForm(ASKING, List.of(AFTER), List.of(ASKS), List.of()),
            Optional.of(JsonObject.EMPTY)));
    private static final Effect LEAVE = new Leave(ELSEWHERE);
    private static final Effect START_OVER = new StartOver(THEN, AFTER);
    private static final Effect SIGN_IN = new SignIn(PROVEN);

    record Case(ChallengeState given, Input when, ChallengeState next, Effect effect) {
        @Override
        public String toString() {
            return Cell.of(given, when) + " leads to " + next.getClass().getSimpleName();
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                new Case(CHOOSE_METHOD, NOT_APPLICABLE, CHOOSE_METHOD, TELL_NO_METHOD),
                new Case(CHOOSE_METHOD, REFUSED, CHOOSE_METHOD, TELL_WRONG),
                new Case(CHOOSE_METHOD, TURNED, CHOOSE_METHOD, ASK_FOR_PROOF),
                new Case(CHOOSE_METHOD, NEXT, SENT_EMAIL, SHOW_NEXT),
                new Case(CHOOSE_METHOD, ELSEWHERE, CHOOSE_METHOD, LEAVE),
                new Case(CHOOSE_METHOD, UNKNOWN, CHOOSE_METHOD, SIGN_UP),
                new Case(CHOOSE_METHOD, EXPIRED, CHOOSE_METHOD, START_OVER),
                new Case(CHOOSE_METHOD, PROVEN, CHOOSE_METHOD, SIGN_IN),
                new Case(SENT_EMAIL, NOT_APPLICABLE, SENT_EMAIL, TELL_NO_METHOD),
                new Case(SENT_EMAIL, REFUSED, SENT_EMAIL, TELL_WRONG),
                new Case(SENT_EMAIL, TURNED, CHOOSE_METHOD, ASK_FOR_PROOF),
                new Case(SENT_EMAIL, NEXT, SENT_EMAIL, SHOW_NEXT),
                new Case(SENT_EMAIL, ELSEWHERE, SENT_EMAIL, LEAVE),
                new Case(SENT_EMAIL, UNKNOWN, SENT_EMAIL, SIGN_UP),
                new Case(SENT_EMAIL, EXPIRED, SENT_EMAIL, START_OVER),
                new Case(SENT_EMAIL, PROVEN, PASSED_CHALLENGE, SIGN_IN),
                new Case(PASSED_CHALLENGE, NOT_APPLICABLE, PASSED_CHALLENGE, TELL_NO_METHOD),
                new Case(PASSED_CHALLENGE, REFUSED, PASSED_CHALLENGE, TELL_WRONG),
                new Case(PASSED_CHALLENGE, TURNED, PASSED_CHALLENGE, ASK_FOR_PROOF),
                new Case(PASSED_CHALLENGE, NEXT, PASSED_CHALLENGE, TELL_LATE),
                new Case(PASSED_CHALLENGE, ELSEWHERE, PASSED_CHALLENGE, LEAVE),
                new Case(PASSED_CHALLENGE, UNKNOWN, PASSED_CHALLENGE, SIGN_UP),
                new Case(PASSED_CHALLENGE, EXPIRED, PASSED_CHALLENGE, START_OVER),
                new Case(PASSED_CHALLENGE, PROVEN, PASSED_CHALLENGE, SIGN_IN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("[H1] Each state answers each input")
    void each_state_answers_each_input(Case cell) {
        assertThat(LoginMachine.advance(cell.given(), cell.when())).isEqualTo(new Step(cell.next(), cell.effect()));
    }

    @Test
    void the_table_above_has_every_cell() {
        assertThat(table().map(one -> Cell.of(one.given(), one.when())))
                .containsExactlyInAnyOrderElementsOf(Cells.all(ChallengeState.class, Input.class));
    }

    @Test
    void an_objection_without_an_identifier_leaves_the_input_as_it_is() {
        assertThat(LoginMachine.advance(CHOOSE_METHOD, Refused.because(WHY)))
                .isEqualTo(new Step(CHOOSE_METHOD, TELL_LATE));
    }

    @Test
    void a_refusal_may_show_its_method_as_the_active_one() {
        FormChanges changes = FormChanges.refusing(Map.of(), List.of(new Problem("", WHY)));

        assertThat(LoginMachine.advance(CHOOSE_METHOD, Refused.because(WHY).shownBy(MethodName.CODE)))
                .isEqualTo(new Step(CHOOSE_METHOD, new Refuse(new Refused(MethodName.CODE, changes, List.of()))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("[H1] Whatever is submitted only a proof signs in and a passed challenge stays passed")
    void whatever_is_submitted_only_a_proof_signs_in_and_a_passed_challenge_stays_passed(long seed) {
        var random = new Random(seed);
        ChallengeState state = CHOOSE_METHOD;
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

    private static ChallengeState anyState(Random random) {
        return List.of(CHOOSE_METHOD, SENT_EMAIL, PASSED_CHALLENGE).get(random.nextInt(3));
    }
}
