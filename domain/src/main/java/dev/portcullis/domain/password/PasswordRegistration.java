package dev.portcullis.domain.password;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.ViolationMessages;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationContext;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.registration.TraitsInput;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signing up with a password. Source: docs/contract/registration.md, "A submission". */
public final class PasswordRegistration implements RegistrationMethod {
    private final PasswordCredentials credentials;
    private final Identities identities;
    private final SubmissionReader reader;
    private final FlowSupport support;
    private final Messages messages;
    private final ViolationMessages violations;

    public PasswordRegistration(PasswordCredentials credentials, MethodKit kit) {
        this.credentials = credentials;
        this.identities = kit.identities();
        this.reader = kit.reader();
        this.support = kit.support();
        this.messages = kit.messages();
        this.violations = new ViolationMessages(messages);
    }

    @Override
    public MethodName name() {
        return MethodName.PASSWORD;
    }

    @Override
    public Offer offer(RegistrationContext context) {
        return Offer.of(List.of(
                Nodes.password("new-password", messages.labelPassword()),
                Nodes.method(NodeGroup.PASSWORD, name().value(), messages.labelRegister())));
    }

    @Override
    public Input evaluate(RegistrationAttempt attempt) {
        SubmittedValues entered = TraitsInput.read(reader, attempt, "method", "password", "csrf_token");
        Map<String, Json> shown = TraitsInput.shown(entered);
        List<Problem> problems = TraitsInput.problems(attempt.schema(), entered.traits(), violations);
        if (!problems.isEmpty()) {
            return refused(shown, problems);
        }
        Optional<UiText> objection = attempt.objection(support, entered);
        if (objection.isPresent()) {
            return refused(shown, List.of(new Problem("", objection.get())));
        }
        return register(attempt, entered, shown);
    }

    private Input register(RegistrationAttempt attempt, SubmittedValues entered, Map<String, Json> shown) {
        StoredIdentity identity = identities.create(attempt.schema(), entered.traits(), attempt.now());
        Set<String> identifiers = identities.passwordIdentifiers(identity.profile());
        return switch (credentials.make(new Password(entered.text("password")), identifiers)) {
            case PasswordCredentials.Made.Refused(var why) -> refused(shown, List.of(new Problem("password", why)));
            case PasswordCredentials.Made.Good good
            when identifiers.isEmpty() -> refused(shown, List.of(new Problem("", messages.noIdentifier())));
            case PasswordCredentials.Made.Good(var hash) ->
                new Input.Complete(
                        name(),
                        PasswordCredentials.with(identity, hash, identifiers, attempt.now()),
                        CredentialType.PASSWORD,
                        Memory.NONE);
        };
    }

    private static Input refused(Map<String, Json> shown, List<Problem> problems) {
        return new Input.Refused(shown, problems);
    }
}
