package dev.portcullis.domain.verification;

import dev.portcullis.domain.verification.VerificationMachine.State;
import dev.portcullis.ports.flow.FlowState;

/** The states of a verification under their published names. */
final class VerificationStates {
    private VerificationStates() {}

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
