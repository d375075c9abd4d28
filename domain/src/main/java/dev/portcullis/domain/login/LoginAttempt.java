package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.message.UiText;
import java.time.Instant;
import java.util.Optional;

/** One submission of a login. */
public record LoginAttempt(OngoingLogin login, Submission submission) {
    public LoginFlow flow() {
        return login.flow();
    }

    public StoredFlow<LoginFlow> stored() {
        return login.stored();
    }

    public Caller caller() {
        return login.caller();
    }

    /** Who is signed in already, in a refresh or where a second factor is asked for. */
    public Optional<SignedInCaller> current() {
        return login.current();
    }

    public Instant now() {
        return login.now();
    }

    /** What speaks against looking at it, to be told on the flow; empty when nothing does. @see FlowSupport#objection */
    public Optional<UiText> objection(FlowSupport support, SubmittedValues entered) {
        return support.objection(flow(), caller(), submission, entered.text("csrf_token"));
    }

    /** What the flow remembers for a method. */
    public Memory memory(MethodName method) {
        return login.memory(method);
    }
}
