package dev.portcullis.domain.login;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.login.SuccessfulNativeLogin;

/** Somebody who turns out to have no account: the login makes one. Source: docs/contract/federation.md, "Tokens of apps". */
@FunctionalInterface
public interface Newcomer {
    /** Makes the account in the place of the login, and answers it. */
    Answer<SuccessfulNativeLogin> signUp(OngoingLogin login);
}
