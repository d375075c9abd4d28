package dev.portcullis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Cells.Cell;
import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.flow.ChallengeState.ChooseMethod;
import dev.portcullis.domain.flow.ChallengeState.PassedChallenge;
import dev.portcullis.domain.flow.ChallengeState.SentEmail;
import dev.portcullis.domain.flow.OpenedLink;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.ui.FormChange.AddMessage;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.verification.VerificationMachine.Effect;
import dev.portcullis.domain.verification.VerificationMachine.Effect.AdmitBrowser;
import dev.portcullis.domain.verification.VerificationMachine.Effect.GiveUp;
import dev.portcullis.domain.verification.VerificationMachine.Effect.MarkVerified;
import dev.portcullis.domain.verification.VerificationMachine.Effect.Refuse;
import dev.portcullis.domain.verification.VerificationMachine.Effect.Send;
import dev.portcullis.domain.verification.VerificationMachine.Effect.StartOver;
import dev.portcullis.domain.verification.VerificationMachine.Effect.TellWrongCode;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.domain.verification.VerificationMachine.Step;
import dev.portcullis.domain.verification.VerificationMachine.Why;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
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
class VerificationMachineTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final FormChanges CHANGES = FormChanges.of(new AddMessage(Samples.text(1080003)));

    private static final ChallengeState CHOOSE_METHOD = new ChooseMethod();
    private static final ChallengeState SENT_EMAIL = new SentEmail();
    private static final ChallengeState PASSED_CHALLENGE = new PassedChallenge();
    private static final List<ChallengeState> STATES = List.of(CHOOSE_METHOD, SENT_EMAIL, PASSED_CHALLENGE);

    private static final Memory MEMORY = new Memory(JsonObject.of("submissions", Json.of(1)));
    private static final List<Remembered> AFTER = List.of(new Remembered(MethodName.CODE, MEMORY));
    private static final Trace TRACE = new Trace(MethodName.CODE, AFTER, Optional.empty());
    private static final Reply REPLY = Reply.of(TRACE, CHANGES);
    private static final OpenedLink LINK = new OpenedLink(MethodName.LINK, "a secret");
    private static final IssuedCode SECRET = Samples.sent("ann@example.org");

    private static final Input REFUSED = new Input.Refused(CHANGES);
    private static final Input NOT_APPLICABLE = new Input.NotApplicable(CHANGES);
    private static final Input ASK_FOR_MAIL = new Input.AskForMail(REPLY);
    private static final Input OPEN_CODE = new Input.OpenCode(LINK);
    private static final Input OPEN_LINK = new Input.OpenLink(LINK);
    private static final Input WRONG_CODE = new Input.WrongCode(TRACE);
    private static final Input EXPIRED_CODE = new Input.ExpiredCode(THEN, TRACE);
    private static final Input ONE_CODE_TOO_MANY = new Input.OneCodeTooMany(TRACE);
    private static final Input RIGHT_CODE = new Input.RightCode(TRACE, SECRET);
    private static final Input WRONG_LINK = new Input.WrongLink();
    private static final Input SPENT_LINK = new Input.SpentLink();
    private static final Input EXPIRED_LINK = new Input.ExpiredLink(THEN, AFTER);
    private static final Input RIGHT_LINK = new Input.RightLink(TRACE, SECRET);
    private static final List<Input> INPUTS = List.of(
            REFUSED,
            NOT_APPLICABLE,
            ASK_FOR_MAIL,
            OPEN_CODE,
            OPEN_LINK,
            WRONG_CODE,
            EXPIRED_CODE,
            ONE_CODE_TOO_MANY,
            RIGHT_CODE,
            WRONG_LINK,
            SPENT_LINK,
            EXPIRED_LINK,
            RIGHT_LINK);

    private static final Effect REFUSE = new Refuse(CHANGES);
    private static final Effect GIVE_UP = new GiveUp(CHANGES);
    private static final Effect SEND = new Send(REPLY);
    private static final Effect ADMIT_BROWSER = new AdmitBrowser(LINK);
    private static final Effect TELL_WRONG_CODE = new TellWrongCode(TRACE);
    private static final Effect MARK_VERIFIED = new MarkVerified(TRACE, SECRET);
    private static final Effect ALREADY_DONE = new StartOver(new Why.AlreadyDone(), List.of());
    private static final Effect CODE_ALREADY_DONE = new StartOver(new Why.AlreadyDone(), AFTER);
    private static final Effect TOO_MANY_CODES = new StartOver(new Why.TooManyCodes(), AFTER);
    private static final Effect CODE_EXPIRED = new StartOver(new Why.CodeExpired(THEN), AFTER);
    private static final Effect LINK_WRONG = new StartOver(new Why.LinkWrong(), List.of());
    private static final Effect LINK_SPENT = new StartOver(new Why.LinkSpent(), List.of());
    private static final Effect LINK_UNASKED = new StartOver(new Why.LinkWrong(), AFTER);
    private static final Effect LINK_EXPIRED = new StartOver(new Why.LinkExpired(THEN), AFTER);

    record Case(ChallengeState given, Input when, ChallengeState next, Effect effect) {
        @Override
        public String toString() {
            return Cell.of(given, when) + " leads to " + next.getClass().getSimpleName();
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                new Case(CHOOSE_METHOD, REFUSED, CHOOSE_METHOD, REFUSE),
                new Case(CHOOSE_METHOD, NOT_APPLICABLE, CHOOSE_METHOD, GIVE_UP),
                new Case(CHOOSE_METHOD, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(CHOOSE_METHOD, OPEN_CODE, CHOOSE_METHOD, ADMIT_BROWSER),
                new Case(CHOOSE_METHOD, OPEN_LINK, CHOOSE_METHOD, ADMIT_BROWSER),
                new Case(CHOOSE_METHOD, WRONG_CODE, CHOOSE_METHOD, TELL_WRONG_CODE),
                new Case(CHOOSE_METHOD, EXPIRED_CODE, CHOOSE_METHOD, TELL_WRONG_CODE),
                new Case(CHOOSE_METHOD, ONE_CODE_TOO_MANY, CHOOSE_METHOD, TOO_MANY_CODES),
                new Case(CHOOSE_METHOD, RIGHT_CODE, CHOOSE_METHOD, TELL_WRONG_CODE),
                new Case(CHOOSE_METHOD, WRONG_LINK, CHOOSE_METHOD, LINK_WRONG),
                new Case(CHOOSE_METHOD, SPENT_LINK, CHOOSE_METHOD, LINK_SPENT),
                new Case(CHOOSE_METHOD, EXPIRED_LINK, CHOOSE_METHOD, LINK_EXPIRED),
                new Case(CHOOSE_METHOD, RIGHT_LINK, CHOOSE_METHOD, LINK_UNASKED),
                new Case(SENT_EMAIL, REFUSED, SENT_EMAIL, REFUSE),
                new Case(SENT_EMAIL, NOT_APPLICABLE, SENT_EMAIL, GIVE_UP),
                new Case(SENT_EMAIL, ASK_FOR_MAIL, SENT_EMAIL, SEND),
                new Case(SENT_EMAIL, OPEN_CODE, SENT_EMAIL, ADMIT_BROWSER),
                new Case(SENT_EMAIL, OPEN_LINK, SENT_EMAIL, ADMIT_BROWSER),
                new Case(SENT_EMAIL, WRONG_CODE, SENT_EMAIL, TELL_WRONG_CODE),
                new Case(SENT_EMAIL, EXPIRED_CODE, SENT_EMAIL, CODE_EXPIRED),
                new Case(SENT_EMAIL, ONE_CODE_TOO_MANY, SENT_EMAIL, TOO_MANY_CODES),
                new Case(SENT_EMAIL, RIGHT_CODE, PASSED_CHALLENGE, MARK_VERIFIED),
                new Case(SENT_EMAIL, WRONG_LINK, SENT_EMAIL, LINK_WRONG),
                new Case(SENT_EMAIL, SPENT_LINK, SENT_EMAIL, LINK_SPENT),
                new Case(SENT_EMAIL, EXPIRED_LINK, SENT_EMAIL, LINK_EXPIRED),
                new Case(SENT_EMAIL, RIGHT_LINK, PASSED_CHALLENGE, MARK_VERIFIED),
                new Case(PASSED_CHALLENGE, REFUSED, PASSED_CHALLENGE, REFUSE),
                new Case(PASSED_CHALLENGE, NOT_APPLICABLE, PASSED_CHALLENGE, GIVE_UP),
                new Case(PASSED_CHALLENGE, ASK_FOR_MAIL, PASSED_CHALLENGE, ALREADY_DONE),
                new Case(PASSED_CHALLENGE, OPEN_CODE, PASSED_CHALLENGE, ALREADY_DONE),
                new Case(PASSED_CHALLENGE, OPEN_LINK, PASSED_CHALLENGE, ADMIT_BROWSER),
                new Case(PASSED_CHALLENGE, WRONG_CODE, PASSED_CHALLENGE, CODE_ALREADY_DONE),
                new Case(PASSED_CHALLENGE, EXPIRED_CODE, PASSED_CHALLENGE, CODE_ALREADY_DONE),
                new Case(PASSED_CHALLENGE, ONE_CODE_TOO_MANY, PASSED_CHALLENGE, TOO_MANY_CODES),
                new Case(PASSED_CHALLENGE, RIGHT_CODE, PASSED_CHALLENGE, CODE_ALREADY_DONE),
                new Case(PASSED_CHALLENGE, WRONG_LINK, PASSED_CHALLENGE, LINK_WRONG),
                new Case(PASSED_CHALLENGE, SPENT_LINK, PASSED_CHALLENGE, LINK_SPENT),
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
                .containsExactlyInAnyOrderElementsOf(Cells.all(ChallengeState.class, Input.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_submitted_only_what_was_mailed_verifies_and_the_rest_changes_nothing(long seed) {
        var random = new Random(seed);
        ChallengeState state = CHOOSE_METHOD;
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
