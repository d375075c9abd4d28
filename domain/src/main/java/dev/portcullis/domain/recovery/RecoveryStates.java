package dev.portcullis.domain.recovery;

import dev.portcullis.domain.recovery.RecoveryMachine.State;
import dev.portcullis.ports.flow.FlowState;

/** The states of a recovery under their published names. */
final class RecoveryStates {
    private static final String AWAITING_ADDRESS = "recovery_awaiting_address";
    private static final String AWAITING_ADDRESS_CHOICE = "recovery_awaiting_address_choice";
    private static final String CONFIRMING_ADDRESS = "recovery_confirming_address";
    private static final String AWAITING_CODE = "recovery_awaiting_code";

    private RecoveryStates() {}

    static State of(FlowState name) {
        return switch (name.value()) {
            case "sent_email" -> new State.SentEmail();
            case AWAITING_ADDRESS -> new State.AwaitingAddress();
            case AWAITING_ADDRESS_CHOICE -> new State.AwaitingAddressChoice();
            case CONFIRMING_ADDRESS -> new State.ConfirmingAddress();
            case AWAITING_CODE -> new State.AwaitingCode();
            case "passed_challenge" -> new State.PassedChallenge();
            default -> new State.ChooseMethod();
        };
    }

    static FlowState nameOf(State state) {
        return switch (state) {
            case State.ChooseMethod choose -> FlowState.CHOOSE_METHOD;
            case State.SentEmail sent -> FlowState.SENT_EMAIL;
            case State.AwaitingAddress address -> new FlowState(AWAITING_ADDRESS);
            case State.AwaitingAddressChoice choice -> new FlowState(AWAITING_ADDRESS_CHOICE);
            case State.ConfirmingAddress confirming -> new FlowState(CONFIRMING_ADDRESS);
            case State.AwaitingCode code -> new FlowState(AWAITING_CODE);
            case State.PassedChallenge passed -> FlowState.PASSED_CHALLENGE;
        };
    }
}
