package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.FlowAttempt;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.LoginFlow;
import java.time.Instant;
import java.util.Optional;

/** One submission of a login. */
public record LoginAttempt(OngoingLogin login, Submission submission) implements FlowAttempt<LoginFlow> {
    @Override
    public StoredFlow<LoginFlow> stored() {
        return login.stored();
    }

    @Override
    public Caller caller() {
        return login.caller();
    }

    /** Who is signed in already, in a refresh or where a second factor is asked for. */
    public Optional<SignedInCaller> current() {
        return login.current();
    }

    @Override
    public Instant now() {
        return login.now();
    }
}
