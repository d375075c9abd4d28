package dev.portcullis.domain.profile;

import dev.portcullis.domain.identity.TraitIdentifiers;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.message.ViolationMessages;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsContext;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.schema.Violation;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changing one's traits, as a whole: what is not sent is gone. Source: docs/contract/forms.md, "After a refusal";
 * docs/contract/settings.md, "A submission".
 */
public final class ProfileSettingsMethod implements SettingsMethod {
    private final boolean recoveryIsSensitive;
    private final TraitSchemas schemas;
    private final ViolationMessages violations;
    private final MethodKit kit;

    /** @param recoveryIsSensitive whether an address that only recovers the account is sensitive, too; in the contract it is not */
    public ProfileSettingsMethod(boolean recoveryIsSensitive, TraitSchemas schemas, MethodKit kit) {
        this.kit = kit;
        this.recoveryIsSensitive = recoveryIsSensitive;
        this.schemas = schemas;
        this.violations = new ViolationMessages(kit.messages());
    }

    @Override
    public MethodName name() {
        return MethodName.PROFILE;
    }

    @Override
    public Offer offer(SettingsContext context) {
        StoredIdentity identity = context.identity();
        Map<String, Json> values =
                DottedPaths.leaves("traits", identity.profile().traits());
        var nodes = new ArrayList<UiNode>();
        for (TraitField field : schemaOf(identity).fields()) {
            if (field.isInput()) {
                nodes.addAll(Nodes.inputs(field, NodeGroup.PROFILE, values, kit.messages()));
            }
        }
        nodes.add(Nodes.method(NodeGroup.PROFILE, name().value(), kit.messages().of(Phrase.LABEL_SAVE)));
        return Offer.of(nodes);
    }

    private TraitSchema schemaOf(StoredIdentity identity) {
        return schemas.of(identity.profile().schemaId());
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        TraitSchema schema = schemaOf(attempt.identity());
        SubmittedFields fields = SubmittedFields.texts("method", "csrf_token")
                .withTransientPayload()
                .withTraits(schema.fields());
        JsonObject traits =
                attempt.identity().profile().traits() instanceof JsonObject known ? known : JsonObject.EMPTY;
        SubmittedValues entered = kit.reader().change(attempt.submission(), fields, traits);
        List<Violation> found = schema.validate(entered.traits());
        if (!found.isEmpty()) {
            return new Input.Refused(told(entered, found));
        }
        Optional<UiText> objection = attempt.objection(kit.support(), entered);
        if (objection.isPresent()) {
            return new Input.Refused(told(entered, objection.get()));
        }
        return change(attempt, entered);
    }

    private Input change(SettingsAttempt attempt, SubmittedValues entered) {
        StoredIdentity before = attempt.identity();
        StoredIdentity after = kit.identities().withTraits(before, entered.traits(), attempt.now());
        boolean sensitive = isSensitive(before, after);
        return sensitive && !attempt.isPrivileged()
                ? new Input.NeedsRefresh(true)
                : new Input.Changed(name(), after, told(entered, kit.messages().of(Phrase.DUPLICATE_CREDENTIALS)));
    }

    /** A change of what somebody signs in by, or is reached at, needs a fresh sign-in. */
    private boolean isSensitive(StoredIdentity before, StoredIdentity after) {
        TraitIdentifiers old = kit.identities().identifiersOf(before.profile());
        TraitIdentifiers fresh = kit.identities().identifiersOf(after.profile());
        return !old.passwordIdentifiers().equals(fresh.passwordIdentifiers())
                || !old.webauthnIdentifiers().equals(fresh.webauthnIdentifiers())
                || !old.codeAddresses().equals(fresh.codeAddresses())
                || !old.verifiable().equals(fresh.verifiable())
                || recoveryIsSensitive && !old.recovery().equals(fresh.recovery())
                || !identifiers(before).equals(identifiers(after));
    }

    private static List<List<String>> identifiers(StoredIdentity identity) {
        return identity.credential(CredentialType.PASSWORD).map(Credential::identifiers).stream()
                .toList();
    }

    private FormChanges told(SubmittedValues entered, UiText why) {
        return shown(entered).and(new FormChange.AddMessage(why));
    }

    private FormChanges told(SubmittedValues entered, List<Violation> found) {
        FormChanges changes = shown(entered);
        for (Violation violation : found) {
            changes = changes.and(
                    new FormChange.AddNodeMessage(String.join(".", violation.path()), violations.of(violation)));
        }
        return changes;
    }

    /** The form shows what was entered, and nothing where nothing was. */
    private static FormChanges shown(SubmittedValues entered) {
        var changes = new ArrayList<FormChange>();
        changes.add(new FormChange.ClearNodeMessages());
        changes.add(new FormChange.Clear("traits."));
        changes.add(new FormChange.ClearItems("traits."));
        changes.add(new FormChange.ShowValues(entered.shown()));
        return new FormChanges(changes);
    }
}
