package dev.portcullis.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Cells.Cell;
import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.domain.settings.SettingsMachine.Effect;
import dev.portcullis.domain.settings.SettingsMachine.Effect.AskToRefresh;
import dev.portcullis.domain.settings.SettingsMachine.Effect.Save;
import dev.portcullis.domain.settings.SettingsMachine.Effect.Show;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMachine.Input.Accepted;
import dev.portcullis.domain.settings.SettingsMachine.Input.Refused;
import dev.portcullis.domain.settings.SettingsMachine.Input.TooLate;
import dev.portcullis.domain.settings.SettingsMachine.State;
import dev.portcullis.domain.settings.SettingsMachine.State.ShowForm;
import dev.portcullis.domain.settings.SettingsMachine.State.Success;
import dev.portcullis.domain.settings.SettingsMachine.Step;
import dev.portcullis.domain.ui.FormChange.Tell;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.message.UiText;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsMachineTest {
    private static final UiText SAVED = Samples.text(1050001);
    private static final FormChanges CHANGES = FormChanges.of(new Tell(Samples.text(4000001)));

    private static final State SHOW_FORM = new ShowForm();
    private static final State SUCCESS = new Success();

    private static final Input REFUSED = new Refused(CHANGES);
    private static final Input TOO_LATE = new TooLate();
    private static final Input ACCEPTED = new Accepted(SAVED);

    record Case(State given, Input when, State next, Effect effect) {
        @Override
        public String toString() {
            return Cell.of(given, when) + " leads to " + next.getClass().getSimpleName();
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                new Case(SHOW_FORM, REFUSED, SHOW_FORM, new Show(CHANGES)),
                new Case(SHOW_FORM, TOO_LATE, SHOW_FORM, new AskToRefresh()),
                new Case(SHOW_FORM, ACCEPTED, SUCCESS, new Save(SAVED)),
                new Case(SUCCESS, REFUSED, SUCCESS, new Show(CHANGES)),
                new Case(SUCCESS, TOO_LATE, SUCCESS, new AskToRefresh()),
                new Case(SUCCESS, ACCEPTED, SUCCESS, new Save(SAVED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void each_state_answers_each_input(Case cell) {
        given(cell.given()).when(cell.when()).then(cell.next(), cell.effect());
    }

    @Test
    void the_table_above_has_every_cell() {
        assertThat(table().map(one -> Cell.of(one.given(), one.when())))
                .containsExactlyInAnyOrderElementsOf(Cells.all(State.class, Input.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void only_what_is_accepted_is_saved_and_success_stays(long seed) {
        var random = new Random(seed);
        State state = SHOW_FORM;
        for (int i = 0; i < 200; i++) {
            Input input = List.of(REFUSED, TOO_LATE, ACCEPTED).get(random.nextInt(3));
            Step step = SettingsMachine.advance(state, input);
            assertThat(step.effect() instanceof Save).isEqualTo(input instanceof Accepted);
            assertThat(step.next()).isEqualTo(state.equals(SUCCESS) || input instanceof Accepted ? SUCCESS : SHOW_FORM);
            state = random.nextInt(10) == 0 ? SHOW_FORM : step.next();
        }
    }

    private static Given given(State state) {
        return new Given(state);
    }

    private record Given(State state) {
        When when(Input input) {
            return new When(SettingsMachine.advance(state, input));
        }
    }

    private record When(Step step) {
        void then(State next, Effect effect) {
            assertThat(step).isEqualTo(new Step(next, effect));
        }
    }
}
