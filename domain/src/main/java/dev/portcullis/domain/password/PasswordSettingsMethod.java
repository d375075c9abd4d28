package dev.portcullis.domain.password;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsContext;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Setting a new password. Source: docs/contract/settings.md, "A submission"; docs/security.md, A7. */
public final class PasswordSettingsMethod implements SettingsMethod {
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "password", "csrf_token").withTransientPayload();

    private final PasswordHasher hasher;
    private final PasswordCredentials credentials;
    private final MethodKit kit;

    public PasswordSettingsMethod(PasswordHasher hasher, PasswordCredentials credentials, MethodKit kit) {
        this.kit = kit;
        this.hasher = hasher;
        this.credentials = credentials;
    }

    @Override
    public MethodName name() {
        return MethodName.PASSWORD;
    }

    @Override
    public Offer offer(SettingsContext context) {
        return Offer.of(List.of(
                Nodes.password("new-password", kit.messages().of(Phrase.LABEL_PASSWORD)),
                Nodes.method(NodeGroup.PASSWORD, name().value(), kit.messages().of(Phrase.LABEL_SAVE))));
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        Optional<UiText> objection = attempt.objection(kit.support(), entered);
        if (objection.isPresent()) {
            return refused("", objection.get());
        }
        if (!attempt.isPrivileged()) {
            return new Input.NeedsRefresh(false);
        }
        return change(attempt, new Password(entered.text("password")));
    }

    private Input change(SettingsAttempt attempt, Password password) {
        StoredIdentity identity = attempt.identity();
        Optional<PasswordHash> old = PasswordCredentials.hashOf(identity);
        if (!password.value().isEmpty() && old.isPresent() && hasher.matches(password, old.get())) {
            return refused("password", kit.messages().of(Phrase.PASSWORD_UNCHANGED));
        }
        Set<String> identifiers = kit.identities().passwordIdentifiers(identity.profile());
        return switch (credentials.make(password, identifiers)) {
            case PasswordCredentials.Made.Refused(var why) -> refused("password", why);
            case PasswordCredentials.Made.Good good
            when identifiers.isEmpty() -> refused("", kit.messages().of(Phrase.NO_IDENTIFIER));
            case PasswordCredentials.Made.Good(var hash) -> replaced(attempt, hash, identifiers);
        };
    }

    private Input replaced(SettingsAttempt attempt, PasswordHash hash, Set<String> identifiers) {
        StoredIdentity before = attempt.identity();
        kit.guard().replaced(Purpose.PASSWORD, before.id());
        StoredIdentity touched = before.withProfile(before.profile().withUpdatedAt(attempt.now()));
        return new Input.Changed(
                name(),
                PasswordCredentials.withNew(touched, hash, identifiers, attempt.now()),
                FormChanges.telling(kit.messages().of(Phrase.DUPLICATE_CREDENTIALS)));
    }

    private static Input refused(String node, UiText why) {
        return new Input.Refused(FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.ClearPasswords(),
                new FormChange.AddNodeMessage(node, why)));
    }
}
