package dev.portcullis.domain.login;

import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.LoginFlow;
import java.time.Instant;
import java.util.Optional;

/**
 * One submission of a login.
 *
 * @param current who is signed in already, in a refresh or a second factor
 */
public record LoginAttempt(
        StoredFlow<LoginFlow> stored,
        Submission submission,
        Caller caller,
        Optional<SignedInCaller> current,
        Instant now) {
    /** The same where this method did its part. */
    LoginAttempt chosen(CredentialType method) {
        return new LoginAttempt(
                stored.with(flow().withActive(new MethodName(method.value()))), submission, caller, current, now);
    }

    /** The same where the flow remembers this of its codes. */
    LoginAttempt remembering(IssuedCodes secrets) {
        return new LoginAttempt(stored.with(flow(), secrets.into(stored.internal())), submission, caller, current, now);
    }

    public LoginFlow flow() {
        return stored.flow();
    }
}
