package dev.portcullis.rest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyBudgetTest {
    @Test
    void no_more_is_granted_than_there_is() {
        var budget = new BodyBudget(100);
        assertThat(budget.take(60)).isTrue();
        assertThat(budget.take(60)).isFalse();
        assertThat(budget.take(40)).isTrue();
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        var budget = new BodyBudget(100);
        budget.take(100);
        budget.giveBack(100);
        assertThat(budget.take(100)).isTrue();
    }
}
