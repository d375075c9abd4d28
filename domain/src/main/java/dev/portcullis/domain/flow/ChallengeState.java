package dev.portcullis.domain.flow;

import dev.portcullis.ports.flow.FlowState;

/**
 * Where a flow stands that is passed by a challenge: a login, a registration or a verification. Source: docs/contract/flows.md,
 * "Members".
 */
public sealed interface ChallengeState {
    /** A method is to be chosen. */
    record ChooseMethod() implements ChallengeState {}

    /** Something was sent, which is to be entered. */
    record SentEmail() implements ChallengeState {}

    /** It was entered. */
    record PassedChallenge() implements ChallengeState {}

    /** The state of this published name. */
    static ChallengeState of(FlowState name) {
        return switch (name.value()) {
            case "sent_email" -> new SentEmail();
            case "passed_challenge" -> new PassedChallenge();
            default -> new ChooseMethod();
        };
    }

    /** Its published name. */
    default FlowState published() {
        return switch (this) {
            case ChooseMethod choose -> FlowState.CHOOSE_METHOD;
            case SentEmail sent -> FlowState.SENT_EMAIL;
            case PassedChallenge passed -> FlowState.PASSED_CHALLENGE;
        };
    }
}
