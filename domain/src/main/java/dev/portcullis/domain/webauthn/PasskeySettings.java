package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.identity.WaysIn;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsContext;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adding and removing passkeys, in browsers and apps. Source: docs/contract/webauthn.md, "In settings". */
public final class PasskeySettings implements SettingsMethod {
    private static final String ANSWER = "passkey_settings_register";
    private static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method", ANSWER, "passkey_remove", "csrf_token")
            .withTransientPayload();

    private final KeyKit kit;
    private final PasskeyNames names;
    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final KeyChanges changes;

    public PasskeySettings(KeyKit kit, WaysIn waysIn, PasskeyNames names) {
        this.kit = kit;
        this.names = names;
        this.passkeys = new Passkeys(kit);
        this.ceremonies = kit.ceremonies(KeyKind.PASSKEY);
        this.changes = new KeyChanges(kit, KeyKind.PASSKEY, ANSWER, waysIn);
    }

    @Override
    public MethodName name() {
        return MethodName.PASSKEY;
    }

    @Override
    public Offer offer(SettingsContext context) {
        StoredIdentity owner = context.identity();
        List<UiNode> nodes = new ArrayList<>(changes.removals(owner));
        Optional<String> name = names.of(owner.profile());
        if (name.isEmpty()) {
            return new Offer(nodes, Memory.NONE, unnamed(owner), List.of());
        }
        Challenge challenge = Challenge.toMake(passkeys.freshHandle(), ceremonies.fresh());
        nodes.addAll(asking(context.type(), challenge, name.get(), kit.known(owner)));
        return Offer.of(nodes, challenge.memory());
    }

    private List<UiText> unnamed(StoredIdentity owner) {
        return names.areMarked(owner.profile()) ? List.of(kit.messages().of(Phrase.NO_IDENTIFIER)) : List.of();
    }

    private List<UiNode> asking(FlowType type, Challenge challenge, String name, List<KnownKey> known) {
        String options = ceremonies.text(ceremonies.toMake(challenge, name, known));
        UiText label = kit.messages().of(Phrase.LABEL_ADD_PASSKEY);
        UiNode button = KeyNodes.calling(type, "passkey_register_trigger", "", "oryPasskeySettingsRegistration", label);
        return passkeys.asking(type, button, ANSWER, options);
    }

    @Override
    public boolean claims(SettingsAttempt attempt, String named) {
        return changes.isFilled(kit.reader().read(attempt.submission(), FIELDS));
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return changes.evaluate(
                attempt,
                entered,
                () -> changes.add(
                        attempt,
                        entered,
                        (key, asked) -> passkeys.with(attempt.identity(), key, asked, attempt.now())));
    }
}
