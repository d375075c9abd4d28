package dev.portcullis.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Cells.Cell;
import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.settings.SettingsMachine.Effect;
import dev.portcullis.domain.settings.SettingsMachine.Effect.AskToRefresh;
import dev.portcullis.domain.settings.SettingsMachine.Effect.Leave;
import dev.portcullis.domain.settings.SettingsMachine.Effect.Refuse;
import dev.portcullis.domain.settings.SettingsMachine.Effect.Save;
import dev.portcullis.domain.settings.SettingsMachine.Effect.Show;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMachine.Input.Changed;
import dev.portcullis.domain.settings.SettingsMachine.Input.Elsewhere;
import dev.portcullis.domain.settings.SettingsMachine.Input.NeedsRefresh;
import dev.portcullis.domain.settings.SettingsMachine.Input.Next;
import dev.portcullis.domain.settings.SettingsMachine.Input.Refused;
import dev.portcullis.domain.settings.SettingsMachine.State;
import dev.portcullis.domain.settings.SettingsMachine.State.ShowForm;
import dev.portcullis.domain.settings.SettingsMachine.State.Success;
import dev.portcullis.domain.settings.SettingsMachine.Step;
import dev.portcullis.domain.ui.FormChange.AddMessage;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.fixture.People;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsMachineTest {
    private static final FormChanges CHANGES = FormChanges.of(new AddMessage(Samples.text(4000001)));
    private static final Memory PENDING = new Memory(JsonObject.of("secret", Json.of("sealed")));
    private static final URI PROVIDER = URI.create("https://provider.example/authorize");

    private static final State SHOW_FORM = new ShowForm();
    private static final State SUCCESS = new Success();

    private static final Input REFUSED = new Refused(CHANGES);
    private static final Input NEEDS_REFRESH = new NeedsRefresh(true);
    private static final Next NEXT = new Next(MethodName.TOTP, CHANGES, PENDING);
    private static final Elsewhere ELSEWHERE = new Elsewhere(MethodName.OIDC, PROVIDER, PENDING);
    private static final Changed CHANGED = new Changed(MethodName.PROFILE, People.anyIdentity(), CHANGES);

    record Case(State given, Input when, State next, Effect effect) {
        @Override
        public String toString() {
            return Cell.of(given, when) + " leads to " + next.getClass().getSimpleName();
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                new Case(SHOW_FORM, REFUSED, SHOW_FORM, new Refuse(CHANGES)),
                new Case(SHOW_FORM, NEEDS_REFRESH, SHOW_FORM, new AskToRefresh(true)),
                new Case(SHOW_FORM, NEXT, SHOW_FORM, new Show(NEXT)),
                new Case(SHOW_FORM, ELSEWHERE, SHOW_FORM, new Leave(ELSEWHERE)),
                new Case(SHOW_FORM, CHANGED, SUCCESS, new Save(CHANGED)),
                new Case(SUCCESS, REFUSED, SUCCESS, new Refuse(CHANGES)),
                new Case(SUCCESS, NEEDS_REFRESH, SUCCESS, new AskToRefresh(true)),
                new Case(SUCCESS, NEXT, SUCCESS, new Show(NEXT)),
                new Case(SUCCESS, ELSEWHERE, SUCCESS, new Leave(ELSEWHERE)),
                new Case(SUCCESS, CHANGED, SUCCESS, new Save(CHANGED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("[H1] Each state answers each input")
    void each_state_answers_each_input(Case cell) {
        assertThat(SettingsMachine.advance(cell.given(), cell.when())).isEqualTo(new Step(cell.next(), cell.effect()));
    }

    @Test
    void the_table_above_has_every_cell() {
        assertThat(table().map(one -> Cell.of(one.given(), one.when())))
                .containsExactlyInAnyOrderElementsOf(Cells.all(State.class, Input.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void only_a_change_is_saved_and_success_stays(long seed) {
        var random = new Random(seed);
        State state = SHOW_FORM;
        for (int i = 0; i < 200; i++) {
            Input input =
                    List.of(REFUSED, NEEDS_REFRESH, NEXT, ELSEWHERE, CHANGED).get(random.nextInt(5));
            Step step = SettingsMachine.advance(state, input);
            assertThat(step.effect() instanceof Save).isEqualTo(input instanceof Changed);
            assertThat(step.next()).isEqualTo(state.equals(SUCCESS) || input instanceof Changed ? SUCCESS : SHOW_FORM);
            state = random.nextInt(10) == 0 ? SHOW_FORM : step.next();
        }
    }
}
