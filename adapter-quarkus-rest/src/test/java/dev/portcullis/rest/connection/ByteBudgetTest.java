package dev.portcullis.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteBudgetTest {
    private static final int BYTES = 800_000;

    private final ByteBudget budget = new ByteBudget(BYTES);

    @Test
    void no_more_is_granted_than_there_is() {
        assertThat(take(600_000)).isTrue();
        assertThat(take(200_001)).isFalse();
        assertThat(take(100_000)).isTrue();
    }

    @Test
    void a_part_is_kept_for_small_requests() {
        assertThat(take(700_000)).isTrue();
        assertThat(take(100_000)).isFalse();
        assertThat(take(ByteBudget.SMALL)).isTrue();
    }

    @Test
    void a_large_request_is_large_to_its_last_byte() {
        take(700_000);
        assertThat(budget.take(1, 50_000)).isFalse();
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        take(600_000);
        budget.giveBack(600_000);
        assertThat(take(700_000)).isTrue();
    }

    private boolean take(long bytes) {
        return budget.take(bytes, bytes);
    }
}
