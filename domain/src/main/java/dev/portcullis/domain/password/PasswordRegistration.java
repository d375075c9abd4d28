package dev.portcullis.domain.password;

import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationContext;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.registration.TraitsInput;
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
import java.util.Set;

/** Signing up with a password. Source: docs/contract/registration.md, "A submission". */
public final class PasswordRegistration implements RegistrationMethod {
    private final PasswordCredentials credentials;
    private final MethodKit kit;

    public PasswordRegistration(PasswordCredentials credentials, MethodKit kit) {
        this.kit = kit;
        this.credentials = credentials;
    }

    @Override
    public MethodName name() {
        return MethodName.PASSWORD;
    }

    @Override
    public Offer offer(RegistrationContext context) {
        return Offer.of(List.of(
                Nodes.password("new-password", kit.messages().of(Phrase.LABEL_PASSWORD)),
                Nodes.method(NodeGroup.PASSWORD, name().value(), kit.messages().of(Phrase.LABEL_REGISTER))));
    }

    @Override
    public Input evaluate(RegistrationAttempt attempt) {
        SubmittedValues entered = TraitsInput.read(kit.reader(), attempt, "method", "password", "csrf_token");
        Map<String, Json> shown = entered.shown();
        return TraitsInput.refusal(attempt, entered, kit.messages())
                .or(() -> attempt.objection(kit.support(), entered).map(why -> refused(shown, "", why)))
                .orElseGet(() -> register(attempt, entered, shown));
    }

    private Input register(RegistrationAttempt attempt, SubmittedValues entered, Map<String, Json> shown) {
        StoredIdentity identity = kit.identities().create(attempt.schema(), entered.traits(), attempt.now());
        Set<String> identifiers = kit.identities().passwordIdentifiers(identity.profile());
        return switch (credentials.make(new Password(entered.text("password")), identifiers)) {
            case PasswordCredentials.Made.Refused(var why) -> refused(shown, "password", why);
            case PasswordCredentials.Made.Good good
            when identifiers.isEmpty() -> refused(shown, "", kit.messages().of(Phrase.NO_IDENTIFIER));
            case PasswordCredentials.Made.Good(var hash) ->
                new Input.Complete(
                        name(),
                        PasswordCredentials.with(identity, hash, identifiers, attempt.now()),
                        CredentialType.PASSWORD,
                        Memory.NONE);
        };
    }

    private static Input refused(Map<String, Json> shown, String input, UiText why) {
        return new Input.Refused(shown, List.of(new Problem(input, why)));
    }
}
