package dev.portcullis.domain.logout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Cells.Cell;
import dev.portcullis.domain.logout.LogoutMachine.Effect;
import dev.portcullis.domain.logout.LogoutMachine.Input;
import dev.portcullis.domain.logout.LogoutMachine.Input.NoToken;
import dev.portcullis.domain.logout.LogoutMachine.Input.RightToken;
import dev.portcullis.domain.logout.LogoutMachine.Input.WrongToken;
import dev.portcullis.domain.logout.LogoutMachine.State;
import dev.portcullis.domain.logout.LogoutMachine.State.SignedIn;
import dev.portcullis.domain.logout.LogoutMachine.State.SignedOut;
import dev.portcullis.domain.logout.LogoutMachine.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogoutMachineTest {
    private static final State SIGNED_IN = new SignedIn();
    private static final State SIGNED_OUT = new SignedOut();
    private static final Input NO_TOKEN = new NoToken();
    private static final Input WRONG_TOKEN = new WrongToken();
    private static final Input RIGHT_TOKEN = new RightToken();

    record Case(State given, Input when, State next, Effect effect) {
        @Override
        public String toString() {
            return Cell.of(given, when) + " leads to " + effect;
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                new Case(SIGNED_IN, NO_TOKEN, SIGNED_IN, Effect.ASK_FOR_TOKEN),
                new Case(SIGNED_IN, WRONG_TOKEN, SIGNED_IN, Effect.REFUSE_TOKEN),
                new Case(SIGNED_IN, RIGHT_TOKEN, SIGNED_OUT, Effect.END_SESSION),
                new Case(SIGNED_OUT, NO_TOKEN, SIGNED_OUT, Effect.ASK_FOR_TOKEN),
                new Case(SIGNED_OUT, WRONG_TOKEN, SIGNED_OUT, Effect.REFUSE_NOBODY),
                new Case(SIGNED_OUT, RIGHT_TOKEN, SIGNED_OUT, Effect.REFUSE_NOBODY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("[H1] Each state answers each input")
    void each_state_answers_each_input(Case cell) {
        assertThat(LogoutMachine.advance(cell.given(), cell.when())).isEqualTo(new Step(cell.next(), cell.effect()));
    }

    @Test
    void the_table_above_has_every_cell() {
        assertThat(table().map(one -> Cell.of(one.given(), one.when())))
                .containsExactlyInAnyOrderElementsOf(Cells.all(State.class, Input.class));
    }

    @Test
    @DisplayName("[F7] A session ends by the right token alone")
    void a_session_ends_by_the_right_token_alone() {
        assertThat(table().filter(one -> one.effect() == Effect.END_SESSION))
                .singleElement()
                .satisfies(one -> assertThat(one.when()).isEqualTo(RIGHT_TOKEN));
    }
}
