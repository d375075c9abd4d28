package dev.portcullis.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.ports.flow.FlowState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginStatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"choose_method", "sent_email", "passed_challenge"})
    void every_published_name_comes_back(String name) {
        assertThat(ChallengeState.of(new FlowState(name)).published()).isEqualTo(new FlowState(name));
    }

    @Test
    void a_name_that_nobody_knows_begins_anew() {
        assertThat(ChallengeState.of(new FlowState("show_form"))).isEqualTo(new ChallengeState.ChooseMethod());
    }
}
