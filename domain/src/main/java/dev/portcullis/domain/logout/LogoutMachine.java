package dev.portcullis.domain.logout;

/** Signing out of a browser, as a table: {@code signed_in → signed_out}. Pure. Source: docs/contract/logout.md. */
public final class LogoutMachine {
    private LogoutMachine() {}

    /** Whether somebody is signed in. */
    public sealed interface State {
        record SignedIn() implements State {}

        record SignedOut() implements State {}
    }

    /** The token that came with the request, held against the session's. */
    public sealed interface Input {
        record NoToken() implements Input {}

        record WrongToken() implements Input {}

        record RightToken() implements Input {}
    }

    /** What the shell must then do. */
    public enum Effect {
        /** Refuse: the token is missing. */
        ASK_FOR_TOKEN,
        /** Refuse: there is nobody to sign out. */
        REFUSE_NOBODY,
        /** Refuse: the token is another session's. */
        REFUSE_TOKEN,
        /** End the session. */
        END_SESSION
    }

    /** Where it stands next, and what to do. */
    public record Step(State next, Effect effect) {}

    private record On(State state, Input input) {}

    /** The whole transition table. */
    public static Step advance(State state, Input input) {
        return switch (new On(state, input)) {
            case On(State any, Input.NoToken none) -> new Step(any, Effect.ASK_FOR_TOKEN);
            case On(State.SignedOut out, Input.WrongToken wrong) -> new Step(out, Effect.REFUSE_NOBODY);
            case On(State.SignedOut out, Input.RightToken right) -> new Step(out, Effect.REFUSE_NOBODY);
            case On(State.SignedIn in, Input.WrongToken wrong) -> new Step(in, Effect.REFUSE_TOKEN);
            case On(State.SignedIn in, Input.RightToken right) -> new Step(new State.SignedOut(), Effect.END_SESSION);
        };
    }
}
