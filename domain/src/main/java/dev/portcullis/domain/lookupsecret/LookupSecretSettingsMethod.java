package dev.portcullis.domain.lookupsecret;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsContext;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.util.List;
import java.util.Optional;

/**
 * Making lookup secrets, keeping them, seeing them again and giving them up. New ones wait in the flow's memory, sealed, until
 * their owner says that they are kept; those of before count until then. Source: docs/contract/lookup-secrets.md, "In settings".
 */
public final class LookupSecretSettingsMethod implements SettingsMethod {
    private static final List<String> BUTTONS = List.of(
            LookupSecretForms.CONFIRM,
            LookupSecretForms.REVEAL,
            LookupSecretForms.DISABLE,
            LookupSecretForms.REGENERATE);
    private static final SubmittedFields PRESSED = SubmittedFields.texts().withFlags(BUTTONS.toArray(String[]::new));
    private static final SubmittedFields FIELDS = SubmittedFields.texts("method", "csrf_token")
            .withFlags(BUTTONS.toArray(String[]::new))
            .withTransientPayload();
    private static final String WAITING = "waiting";

    private final LookupSecretCredentials credentials;
    private final LookupSecretForms forms;
    private final MethodKit kit;

    public LookupSecretSettingsMethod(LookupSecretCredentials credentials, MethodKit kit) {
        this.kit = kit;
        this.credentials = credentials;
        this.forms = new LookupSecretForms(kit.messages());
    }

    @Override
    public MethodName name() {
        return MethodName.LOOKUP_SECRET;
    }

    @Override
    public Offer offer(SettingsContext context) {
        List<LookupSecret> all = LookupSecretCredentials.of(context.identity());
        return Offer.of(all.isEmpty() ? forms.none() : forms.some(LookupSecretCredentials.canBeShown(all)));
    }

    @Override
    public FormChanges unveil(Memory memory) {
        List<LookupSecret> all = LookupSecret.in(memory.content());
        return all.isEmpty()
                ? FormChanges.of()
                : forms.unveil(all.stream().map(this::shown).toList());
    }

    private UiText shown(LookupSecret one) {
        return one.usedAt()
                .map(kit.messages()::lookupSecretUsed)
                .orElseGet(
                        () -> kit.messages().lookupSecret(credentials.text(one).orElse("")));
    }

    /** The name of the method alone says nothing: a button has to be pressed. */
    @Override
    public boolean claims(SettingsAttempt attempt, String named) {
        SubmittedValues pressed = kit.reader().read(attempt.submission(), PRESSED);
        return BUTTONS.stream().anyMatch(pressed::flag);
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return attempt.sensitive(kit.support(), entered).orElseGet(() -> pressed(attempt, entered));
    }

    private Input pressed(SettingsAttempt attempt, SubmittedValues entered) {
        if (entered.flag(LookupSecretForms.CONFIRM)) {
            return confirm(attempt);
        }
        if (entered.flag(LookupSecretForms.REVEAL)) {
            return reveal(attempt, entered);
        }
        return entered.flag(LookupSecretForms.DISABLE)
                ? changed(attempt.identity().withoutCredential(CredentialType.LOOKUP_SECRET), Optional.empty())
                : regenerate(attempt, entered);
    }

    private Input confirm(SettingsAttempt attempt) {
        JsonObject memory = attempt.memory(name()).content();
        if (!memory.has(WAITING)) {
            return refused("There are no new backup codes to keep; make some first.");
        }
        kit.guard().replaced(Purpose.LOOKUP_SECRET, attempt.identity().id());
        return changed(
                credentials.with(attempt.identity(), LookupSecret.in(memory), attempt.now()),
                Optional.of(new Proof(CredentialType.LOOKUP_SECRET)));
    }

    private Input reveal(SettingsAttempt attempt, SubmittedValues entered) {
        List<LookupSecret> all = LookupSecretCredentials.of(attempt.identity());
        if (all.isEmpty()) {
            return refused("This account has no backup codes to show.");
        }
        if (!LookupSecretCredentials.canBeShown(all)) {
            return refused("Backup codes are shown once, when they are made; make new ones.");
        }
        return next(forms.revealed(), LookupSecret.together(all), entered);
    }

    private Input regenerate(SettingsAttempt attempt, SubmittedValues entered) {
        List<LookupSecret> fresh = credentials.fresh(attempt.identity().id());
        return next(forms.made(), LookupSecret.together(fresh).with(WAITING, Json.of(true)), entered);
    }

    private Input next(FormChanges changes, JsonObject memory, SubmittedValues entered) {
        return new Input.Next(name(), changes, new Memory(memory), entered.transientPayload());
    }

    private Input changed(StoredIdentity identity, Optional<Proof> proof) {
        return new Input.Changed(name(), identity, proof, FormChanges.of());
    }

    private Input refused(String reason) {
        return new Input.Refused(FormChanges.telling(kit.support().messages().generic(reason)));
    }
}
