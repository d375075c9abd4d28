package dev.portcullis.domain.login;

/** Connects what waits in a login, for instance an account at a provider, to the account that is proved in it. */
@FunctionalInterface
public interface LoginLinking {
    /** The same input; a proof with what it connects, or refused where it is another account's. */
    LoginMachine.Input join(OngoingLogin login, LoginMachine.Input input);
}
