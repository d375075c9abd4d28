package dev.portcullis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Cells.Cell;
import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.domain.ui.FormChange.AddMessage;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.verification.VerificationMachine.Effect;
import dev.portcullis.domain.verification.VerificationMachine.Effect.GiveUp;
import dev.portcullis.domain.verification.VerificationMachine.Effect.HandOver;
import dev.portcullis.domain.verification.VerificationMachine.Effect.MarkVerified;
import dev.portcullis.domain.verification.VerificationMachine.Effect.Refuse;
import dev.portcullis.domain.verification.VerificationMachine.Effect.Send;
import dev.portcullis.domain.verification.VerificationMachine.Effect.StartOver;
import dev.portcullis.domain.verification.VerificationMachine.Effect.TellWrongCode;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.domain.verification.VerificationMachine.State;
import dev.portcullis.domain.verification.VerificationMachine.State.ChooseMethod;
import dev.portcullis.domain.verification.VerificationMachine.State.PassedChallenge;
import dev.portcullis.domain.verification.VerificationMachine.State.SentEmail;
import dev.portcullis.domain.verification.VerificationMachine.Step;
import dev.portcullis.domain.verification.VerificationMachine.Why;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist H1. */
class VerificationMachineTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final FormChanges CHANGES = FormChanges.of(new AddMessage(Samples.text(1080003)));

    private static final State CHOOSE_METHOD = new ChooseMethod();
    private static final State SENT_EMAIL = new SentEmail();
    private static final State PASSED_CHALLENGE = new PassedChallenge();
    private static final List<State> STATES = List.of(CHOOSE_METHOD, SENT_EMAIL, PASSED_CHALLENGE);

    private static final Input OBJECTION = new Input.Objection(CHANGES);
    private static final Input NO_METHOD = new Input.NoMethod(CHANGES);
    private static final Input ASK_FOR_MAIL = new Input.AskForMail(CHANGES);
    private static final Input OPEN_CODE = new Input.OpenCode();
    private static final Input OPEN_LINK = new Input.OpenLink();
    private static final Input WRONG_CODE = new Input.WrongCode();
    private static final Input EXPIRED_CODE = new Input.ExpiredCode(THEN);
    private static final Input ONE_CODE_TOO_MANY = new Input.OneCodeTooMany();
    private static final Input RIGHT_CODE = new Input.RightCode();
    private static final Input WRONG_LINK = new Input.WrongLink();
    private static final Input EXPIRED_LINK = new Input.ExpiredLink(THEN);
    private static final Input RIGHT_LINK = new Input.RightLink();
    private static final List<Input> INPUTS = List.of(
            OBJECTION,
            NO_METHOD,
            ASK_FOR_MAIL,
            OPEN_CODE,
            OPEN_LINK,
            WRONG_CODE,
            EXPIRED_CODE,
            ONE_CODE_TOO_MANY,
            RIGHT_CODE,
            WRONG_LINK,
            EXPIRED_LINK,
            RIGHT_LINK);

    private static final Effect REFUSE = new Refuse(CHANGES);
    private static final Effect GIVE_UP = new GiveUp(CHANGES);
    private static final Effect SEND = new Send(CHANGES);
    private static final Effect HAND_OVER = new HandOver();
    private static final Effect TELL_WRONG_CODE = new TellWrongCode();
    private static final Effect MARK_VERIFIED = new MarkVerified();
    private static final Effect ALREADY_DONE = new StartOver(new Why.AlreadyDone());
    private static final Effect TOO_MANY_CODES = new StartOver(new Why.TooManyCodes());
    private static final Effect CODE_EXPIRED = new StartOver(new Why.CodeExpired(THEN));
    private static final Effect LINK_WRONG = new StartOver(new Why.LinkWrong());
    private static final Effect LINK_EXPIRED = new StartOver(new Why.LinkExpired(THEN));

    record Case(State given, Input when, State next, Effect effect) {
        @Override
        public String toString() {
            return Cell.of(given, when) + " leads to " + next.getClass().getSimpleName();
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                new Case(CHOOSE_METHOD, OBJECTION, CHOOSE_METHOD, REFUSE),
                new Case(CHOOSE_METHOD, NO_METHOD, CHOOSE_METHOD, GIVE_UP),
                new Case(CHOOSE_METHOD, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(CHOOSE_METHOD, OPEN_CODE, CHOOSE_METHOD, HAND_OVER),
                new Case(CHOOSE_METHOD, OPEN_LINK, CHOOSE_METHOD, HAND_OVER),
                new Case(CHOOSE_METHOD, WRONG_CODE, CHOOSE_METHOD, TELL_WRONG_CODE),
                new Case(CHOOSE_METHOD, EXPIRED_CODE, CHOOSE_METHOD, TELL_WRONG_CODE),
                new Case(CHOOSE_METHOD, ONE_CODE_TOO_MANY, CHOOSE_METHOD, TOO_MANY_CODES),
                new Case(CHOOSE_METHOD, RIGHT_CODE, CHOOSE_METHOD, TELL_WRONG_CODE),
                new Case(CHOOSE_METHOD, WRONG_LINK, CHOOSE_METHOD, LINK_WRONG),
                new Case(CHOOSE_METHOD, EXPIRED_LINK, CHOOSE_METHOD, LINK_EXPIRED),
                new Case(CHOOSE_METHOD, RIGHT_LINK, CHOOSE_METHOD, LINK_WRONG),
                new Case(SENT_EMAIL, OBJECTION, SENT_EMAIL, REFUSE),
                new Case(SENT_EMAIL, NO_METHOD, SENT_EMAIL, GIVE_UP),
                new Case(SENT_EMAIL, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(SENT_EMAIL, OPEN_CODE, SENT_EMAIL, HAND_OVER),
                new Case(SENT_EMAIL, OPEN_LINK, SENT_EMAIL, HAND_OVER),
                new Case(SENT_EMAIL, WRONG_CODE, SENT_EMAIL, TELL_WRONG_CODE),
                new Case(SENT_EMAIL, EXPIRED_CODE, SENT_EMAIL, CODE_EXPIRED),
                new Case(SENT_EMAIL, ONE_CODE_TOO_MANY, SENT_EMAIL, TOO_MANY_CODES),
                new Case(SENT_EMAIL, RIGHT_CODE, PASSED_CHALLENGE, MARK_VERIFIED),
                new Case(SENT_EMAIL, WRONG_LINK, SENT_EMAIL, LINK_WRONG),
                new Case(SENT_EMAIL, EXPIRED_LINK, SENT_EMAIL, LINK_EXPIRED),
                new Case(SENT_EMAIL, RIGHT_LINK, PASSED_CHALLENGE, MARK_VERIFIED),
                new Case(PASSED_CHALLENGE, OBJECTION, PASSED_CHALLENGE, REFUSE),
                new Case(PASSED_CHALLENGE, NO_METHOD, PASSED_CHALLENGE, GIVE_UP),
                new Case(PASSED_CHALLENGE, ASK_FOR_MAIL, PASSED_CHALLENGE, ALREADY_DONE),
                new Case(PASSED_CHALLENGE, OPEN_CODE, PASSED_CHALLENGE, ALREADY_DONE),
                new Case(PASSED_CHALLENGE, OPEN_LINK, PASSED_CHALLENGE, HAND_OVER),
                new Case(PASSED_CHALLENGE, WRONG_CODE, PASSED_CHALLENGE, ALREADY_DONE),
                new Case(PASSED_CHALLENGE, EXPIRED_CODE, PASSED_CHALLENGE, ALREADY_DONE),
                new Case(PASSED_CHALLENGE, ONE_CODE_TOO_MANY, PASSED_CHALLENGE, TOO_MANY_CODES),
                new Case(PASSED_CHALLENGE, RIGHT_CODE, PASSED_CHALLENGE, ALREADY_DONE),
                new Case(PASSED_CHALLENGE, WRONG_LINK, PASSED_CHALLENGE, LINK_WRONG),
                new Case(PASSED_CHALLENGE, EXPIRED_LINK, PASSED_CHALLENGE, LINK_EXPIRED),
                new Case(PASSED_CHALLENGE, RIGHT_LINK, PASSED_CHALLENGE, MARK_VERIFIED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("[H1] Each state answers each input")
    void each_state_answers_each_input(Case cell) {
        assertThat(VerificationMachine.advance(cell.given(), cell.when()))
                .isEqualTo(new Step(cell.next(), cell.effect()));
    }

    @Test
    void the_table_above_has_every_cell() {
        assertThat(table().map(one -> Cell.of(one.given(), one.when())))
                .containsExactlyInAnyOrderElementsOf(Cells.all(State.class, Input.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_submitted_only_what_was_mailed_verifies_and_the_rest_changes_nothing(long seed) {
        var random = new Random(seed);
        State state = CHOOSE_METHOD;
        for (int i = 0; i < 500; i++) {
            Input input = INPUTS.get(random.nextInt(INPUTS.size()));
            Step step = VerificationMachine.advance(state, input);
            if (step.effect() instanceof MarkVerified) {
                assertThat(input).as("what verifies").isIn(RIGHT_CODE, RIGHT_LINK);
                assertThat(state).as("nothing was mailed yet").isNotEqualTo(CHOOSE_METHOD);
                assertThat(step.next()).isEqualTo(PASSED_CHALLENGE);
            } else if (!(step.effect() instanceof Send)) {
                assertThat(step.next()).as("%s changes nothing", input).isEqualTo(state);
            }
            if (state.equals(PASSED_CHALLENGE)) {
                assertThat(step.next()).as("what is passed stays passed").isEqualTo(PASSED_CHALLENGE);
            }
            // A fresh start now and then, in any state, so that no state is visited by chance only.
            state = random.nextInt(20) == 0 ? STATES.get(random.nextInt(STATES.size())) : step.next();
        }
    }
}
