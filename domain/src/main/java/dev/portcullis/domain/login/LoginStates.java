package dev.portcullis.domain.login;

import dev.portcullis.domain.login.LoginMachine.State;
import dev.portcullis.ports.flow.FlowState;

/** The states of a login under their published names. */
final class LoginStates {
    private LoginStates() {}

    static State of(FlowState name) {
        return switch (name.value()) {
            case "sent_email" -> new State.SentEmail();
            case "passed_challenge" -> new State.PassedChallenge();
            default -> new State.ChooseMethod();
        };
    }

    static FlowState nameOf(State state) {
        return switch (state) {
            case State.ChooseMethod choose -> FlowState.CHOOSE_METHOD;
            case State.SentEmail sent -> FlowState.SENT_EMAIL;
            case State.PassedChallenge passed -> FlowState.PASSED_CHALLENGE;
        };
    }
}
