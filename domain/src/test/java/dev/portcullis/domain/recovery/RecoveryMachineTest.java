package dev.portcullis.domain.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Cells.Cell;
import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.domain.flow.OpenedLink;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect.AdmitBrowser;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect.GiveUp;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect.Refuse;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect.Send;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect.Show;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect.SignIn;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect.StartOver;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect.TellWrongCode;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect.TurnAway;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.recovery.RecoveryMachine.Proof;
import dev.portcullis.domain.recovery.RecoveryMachine.State;
import dev.portcullis.domain.recovery.RecoveryMachine.State.AwaitingAddress;
import dev.portcullis.domain.recovery.RecoveryMachine.State.AwaitingAddressChoice;
import dev.portcullis.domain.recovery.RecoveryMachine.State.AwaitingCode;
import dev.portcullis.domain.recovery.RecoveryMachine.State.ChooseMethod;
import dev.portcullis.domain.recovery.RecoveryMachine.State.ConfirmingAddress;
import dev.portcullis.domain.recovery.RecoveryMachine.State.PassedChallenge;
import dev.portcullis.domain.recovery.RecoveryMachine.State.SentEmail;
import dev.portcullis.domain.recovery.RecoveryMachine.Step;
import dev.portcullis.domain.recovery.RecoveryMachine.Why;
import dev.portcullis.domain.ui.FormChange.AddMessage;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.fixture.People;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/security.md, H1. */
class RecoveryMachineTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final FormChanges CHANGES = FormChanges.of(new AddMessage(Samples.text(1060003)));

    private static final State CHOOSE_METHOD = new ChooseMethod();
    private static final State SENT_EMAIL = new SentEmail();
    private static final State ADDRESS = new AwaitingAddress();
    private static final State CHOICE = new AwaitingAddressChoice();
    private static final State CONFIRMING = new ConfirmingAddress();
    private static final State CODE = new AwaitingCode();
    private static final State PASSED = new PassedChallenge();
    private static final List<State> STATES =
            List.of(CHOOSE_METHOD, SENT_EMAIL, ADDRESS, CHOICE, CONFIRMING, CODE, PASSED);

    private static final Memory MEMORY = new Memory(JsonObject.of("submissions", Json.of(1)));
    private static final List<Remembered> AFTER = List.of(new Remembered(MethodName.CODE, MEMORY));
    private static final Trace TRACE = new Trace(MethodName.CODE, AFTER, Optional.empty());
    private static final Reply REPLY = Reply.of(TRACE, CHANGES);
    private static final OpenedLink LINK = new OpenedLink(MethodName.LINK, "a secret");
    private static final Proof PROOF = new Proof(Samples.sent("ann@example.org"), People.anyIdentity());

    private static final Input REFUSED = new Input.Refused(CHANGES);
    private static final Input NOT_APPLICABLE = new Input.NotApplicable(CHANGES);
    private static final Input FOREIGN_CLIENT = new Input.ForeignClient("a browser");
    private static final Input SIGNED_IN_ALREADY = new Input.SignedInAlready();
    private static final Input ASK_FOR_MAIL = new Input.AskForMail(REPLY);
    private static final Input NAME_AGAIN = new Input.NameAgain(REPLY);
    private static final Input NAME_ONE_OF_SEVERAL = new Input.NameOneOfSeveral(REPLY);
    private static final Input CHOOSE_ANOTHER = new Input.ChooseAnother(REPLY);
    private static final Input SETTLE_ADDRESS = new Input.SettleAddress(REPLY);
    private static final Input OPEN_LINK = new Input.OpenLink(LINK);
    private static final Input WRONG_CODE = new Input.WrongCode(TRACE);
    private static final Input SPENT_CODE = new Input.SpentCode(TRACE);
    private static final Input ONE_CODE_TOO_MANY = new Input.OneCodeTooMany(TRACE);
    private static final Input RIGHT_CODE = new Input.RightCode(TRACE, PROOF);
    private static final Input WRONG_LINK = new Input.WrongLink();
    private static final Input EXPIRED_LINK = new Input.ExpiredLink(THEN, AFTER);
    private static final Input RIGHT_LINK = new Input.RightLink(TRACE, PROOF);

    private static final Effect SHOW = new Show(REPLY);
    private static final Effect SEND = new Send(REPLY);
    private static final Effect TELL_WRONG_CODE = new TellWrongCode(TRACE);
    private static final Effect SIGN_IN = new SignIn(TRACE, PROOF);
    private static final Effect ALREADY_DONE = new StartOver(new Why.AlreadyDone(), List.of());
    private static final Effect OUT_OF_ORDER = new StartOver(new Why.OutOfOrder(), List.of());

    record Case(State given, Input when, State next, Effect effect) {
        @Override
        public String toString() {
            return Cell.of(given, when) + " leads to " + next.getClass().getSimpleName();
        }
    }

    static Stream<Case> table() {
        return Stream.of(alikeInAllStates(), asking(), choosing(), proving()).flatMap(cases -> cases);
    }

    /** What stays where it is, wherever it is. */
    private static Stream<Case> alikeInAllStates() {
        return STATES.stream()
                .flatMap(state -> Stream.of(
                        new Case(state, REFUSED, state, new Refuse(CHANGES)),
                        new Case(state, NOT_APPLICABLE, state, new GiveUp(CHANGES)),
                        new Case(
                                state,
                                FOREIGN_CLIENT,
                                state,
                                new StartOver(new Why.ForeignClient("a browser"), List.of())),
                        new Case(state, SIGNED_IN_ALREADY, state, new TurnAway()),
                        new Case(state, OPEN_LINK, state, new AdmitBrowser(LINK)),
                        new Case(state, WRONG_CODE, state, TELL_WRONG_CODE),
                        new Case(state, SPENT_CODE, state, new StartOver(new Why.CodeSpent(), AFTER)),
                        new Case(state, ONE_CODE_TOO_MANY, state, new StartOver(new Why.TooManyCodes(), AFTER)),
                        new Case(state, WRONG_LINK, state, new StartOver(new Why.LinkWrong(), List.of())),
                        new Case(state, EXPIRED_LINK, state, new StartOver(new Why.LinkExpired(THEN), AFTER))));
    }

    private static Stream<Case> asking() {
        return Stream.of(
                new Case(CHOOSE_METHOD, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(SENT_EMAIL, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(ADDRESS, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(CHOICE, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(CONFIRMING, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(CODE, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(PASSED, ASK_FOR_MAIL, PASSED, ALREADY_DONE));
    }

    private static Stream<Case> choosing() {
        return Stream.of(
                new Case(CHOOSE_METHOD, NAME_AGAIN, CHOOSE_METHOD, OUT_OF_ORDER),
                new Case(SENT_EMAIL, NAME_AGAIN, SENT_EMAIL, OUT_OF_ORDER),
                new Case(ADDRESS, NAME_AGAIN, ADDRESS, SHOW),
                new Case(CHOICE, NAME_AGAIN, ADDRESS, SHOW),
                new Case(CONFIRMING, NAME_AGAIN, ADDRESS, SHOW),
                new Case(CODE, NAME_AGAIN, ADDRESS, SHOW),
                new Case(PASSED, NAME_AGAIN, PASSED, OUT_OF_ORDER),
                new Case(CHOOSE_METHOD, NAME_ONE_OF_SEVERAL, CHOOSE_METHOD, OUT_OF_ORDER),
                new Case(SENT_EMAIL, NAME_ONE_OF_SEVERAL, SENT_EMAIL, OUT_OF_ORDER),
                new Case(ADDRESS, NAME_ONE_OF_SEVERAL, CHOICE, SHOW),
                new Case(CHOICE, NAME_ONE_OF_SEVERAL, CHOICE, SHOW),
                new Case(CONFIRMING, NAME_ONE_OF_SEVERAL, CHOICE, SHOW),
                new Case(CODE, NAME_ONE_OF_SEVERAL, CHOICE, SHOW),
                new Case(PASSED, NAME_ONE_OF_SEVERAL, PASSED, OUT_OF_ORDER),
                new Case(CHOOSE_METHOD, CHOOSE_ANOTHER, CHOOSE_METHOD, OUT_OF_ORDER),
                new Case(SENT_EMAIL, CHOOSE_ANOTHER, SENT_EMAIL, OUT_OF_ORDER),
                new Case(ADDRESS, CHOOSE_ANOTHER, ADDRESS, OUT_OF_ORDER),
                new Case(CHOICE, CHOOSE_ANOTHER, CONFIRMING, SHOW),
                new Case(CONFIRMING, CHOOSE_ANOTHER, CONFIRMING, OUT_OF_ORDER),
                new Case(CODE, CHOOSE_ANOTHER, CODE, OUT_OF_ORDER),
                new Case(PASSED, CHOOSE_ANOTHER, PASSED, OUT_OF_ORDER),
                new Case(CHOOSE_METHOD, SETTLE_ADDRESS, CHOOSE_METHOD, OUT_OF_ORDER),
                new Case(SENT_EMAIL, SETTLE_ADDRESS, SENT_EMAIL, OUT_OF_ORDER),
                new Case(ADDRESS, SETTLE_ADDRESS, CODE, SEND),
                new Case(CHOICE, SETTLE_ADDRESS, CODE, SEND),
                new Case(CONFIRMING, SETTLE_ADDRESS, CODE, SEND),
                new Case(CODE, SETTLE_ADDRESS, CODE, SEND),
                new Case(PASSED, SETTLE_ADDRESS, PASSED, OUT_OF_ORDER));
    }

    private static Stream<Case> proving() {
        return Stream.of(
                new Case(CHOOSE_METHOD, RIGHT_CODE, CHOOSE_METHOD, TELL_WRONG_CODE),
                new Case(SENT_EMAIL, RIGHT_CODE, PASSED, SIGN_IN),
                new Case(ADDRESS, RIGHT_CODE, ADDRESS, TELL_WRONG_CODE),
                new Case(CHOICE, RIGHT_CODE, CHOICE, TELL_WRONG_CODE),
                new Case(CONFIRMING, RIGHT_CODE, CONFIRMING, TELL_WRONG_CODE),
                new Case(CODE, RIGHT_CODE, PASSED, SIGN_IN),
                new Case(PASSED, RIGHT_CODE, PASSED, TELL_WRONG_CODE),
                new Case(CHOOSE_METHOD, RIGHT_LINK, PASSED, SIGN_IN),
                new Case(SENT_EMAIL, RIGHT_LINK, PASSED, SIGN_IN),
                new Case(ADDRESS, RIGHT_LINK, PASSED, SIGN_IN),
                new Case(CHOICE, RIGHT_LINK, PASSED, SIGN_IN),
                new Case(CONFIRMING, RIGHT_LINK, PASSED, SIGN_IN),
                new Case(CODE, RIGHT_LINK, PASSED, SIGN_IN),
                new Case(PASSED, RIGHT_LINK, PASSED, SIGN_IN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("[H1] Each state answers each input")
    void each_state_answers_each_input(Case cell) {
        assertThat(RecoveryMachine.advance(cell.given(), cell.when())).isEqualTo(new Step(cell.next(), cell.effect()));
    }

    @Test
    void the_table_above_has_every_cell() {
        assertThat(table().map(one -> Cell.of(one.given(), one.when())))
                .containsExactlyInAnyOrderElementsOf(Cells.all(State.class, Input.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_submitted_only_what_was_mailed_signs_in_and_a_refusal_changes_nothing(long seed) {
        var random = new Random(seed);
        List<Input> inputs = table().map(Case::when).distinct().toList();
        State state = CHOOSE_METHOD;
        for (int i = 0; i < 1000; i++) {
            Input input = inputs.get(random.nextInt(inputs.size()));
            Step step = RecoveryMachine.advance(state, input);
            if (step.effect() instanceof SignIn) {
                assertThat(input).as("what signs in").isIn(RIGHT_CODE, RIGHT_LINK);
                assertThat(input.equals(RIGHT_LINK) || state.equals(SENT_EMAIL) || state.equals(CODE))
                        .as("a code counts only where one is awaited, not in %s", state)
                        .isTrue();
            }
            if (step.next().equals(PASSED) && !state.equals(PASSED)) {
                assertThat(step.effect()).as("nothing else passes").isEqualTo(SIGN_IN);
            }
            if (!(step.effect() instanceof Show || step.effect() instanceof Send || step.effect() instanceof SignIn)) {
                assertThat(step.next()).as("%s changes nothing", input).isEqualTo(state);
            }
            if (state.equals(PASSED)) {
                assertThat(step.next()).as("what is passed stays passed").isEqualTo(PASSED);
            }
            // A fresh start now and then, in any state, so that no state is visited by chance only.
            state = random.nextInt(20) == 0 ? STATES.get(random.nextInt(STATES.size())) : step.next();
        }
    }
}
