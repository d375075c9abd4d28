package dev.portcullis.ports.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final GenericError GONE =
            new GenericError(null, 410, "Gone", null, "It is over.", null, JsonObject.EMPTY, "Begin again");

    private static Outcome<String> refused(FrontendError error) {
        return Outcome.of(() -> {
            throw new FrontendException(error);
        });
    }

    @Test
    void what_is_done_gives_its_value() {
        assertThat(Outcome.of(() -> "signed in")).isEqualTo(new Outcome.Done<>("signed in"));
    }

    @Test
    void a_flow_that_is_over_may_have_a_successor() {
        var over = new FrontendError.FlowOver(410, GONE, Instant.EPOCH, 1L, FlowId.NIL);
        assertThat(refused(over))
                .isInstanceOfSatisfying(
                        Outcome.Over.class,
                        outcome -> assertThat(outcome.successor()).contains(FlowId.NIL));
    }

    @Test
    void a_refusal_and_a_detour_carry_their_error() {
        var plain = new FrontendError.Refused(410, GONE);
        assertThat(refused(plain)).isEqualTo(new Outcome.Refused<>(plain));
        var elsewhere = new FrontendError.LocationChangeRequired(422, GONE, "https://app.example.org/");
        assertThat(refused(elsewhere)).isEqualTo(new Outcome.Refused<>(elsewhere));
    }

    @Test
    void an_outage_is_no_outcome() {
        assertThatThrownBy(() -> Outcome.of(() -> {
                    throw new Unavailable("the database", null);
                }))
                .isInstanceOf(Unavailable.class);
    }
}
