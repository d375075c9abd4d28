package dev.portcullis.domain.login;

import dev.portcullis.domain.method.Memory;
import java.util.function.Predicate;

/** Connects what waits in a login, for instance an account at a provider, to the account that is proved in it. */
public interface LoginLinking {
    /**
     * The same input; a proof with what it connects, or refused where it is another account's.
     *
     * @param owes whether somebody who proved this owes a second factor still: nothing is connected before that
     */
    LoginMachine.Input join(OngoingLogin login, LoginMachine.Input input, Predicate<LoginMachine.Input.Proven> owes);

    /** What the login for a second factor remembers, so that what waits in this one is connected there; nothing where nothing waits. */
    Memory waiting(OngoingLogin login);
}
