package dev.portcullis.domain.totp;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Phrase;
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
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.QrCodeRenderer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pairing an account with an authenticator app, and taking the app away. The secret waits, sealed, in the flow's memory until a
 * code shows that the app has it. Source: docs/contract/totp.md, "In settings".
 */
public final class TotpSettingsMethod implements SettingsMethod {
    private static final String UNLINK = "totp_unlink";
    private static final SubmittedFields BUTTON = SubmittedFields.texts().withFlags(UNLINK);
    private static final SubmittedFields FIELDS = SubmittedFields.texts("method", TotpForms.INPUT, "csrf_token")
            .withFlags(UNLINK)
            .withTransientPayload();

    private final TotpCredentials credentials;
    private final TotpForms forms;
    private final QrCodeRenderer pictures;
    private final MethodKit kit;

    public TotpSettingsMethod(TotpCredentials credentials, QrCodeRenderer pictures, MethodKit kit) {
        this.kit = kit;
        this.credentials = credentials;
        this.forms = new TotpForms(kit.messages());
        this.pictures = pictures;
    }

    @Override
    public MethodName name() {
        return MethodName.TOTP;
    }

    @Override
    public Offer offer(SettingsContext context) {
        return TotpCredentials.isPaired(context.identity())
                ? Offer.of(forms.unlink())
                : Offer.of(forms.pair(), new Memory(credentials.fresh(context.identity())));
    }

    @Override
    public FormChanges unveil(Memory memory) {
        return credentials
                .url(memory.content())
                .map(url -> forms.unveil(url, pictures))
                .orElseGet(FormChanges::of);
    }

    @Override
    public boolean claims(SettingsAttempt attempt, String named) {
        return name().value().equals(named)
                || kit.reader().read(attempt.submission(), BUTTON).flag(UNLINK);
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return attempt.sensitive(kit.support(), entered).orElseGet(() -> change(attempt, entered));
    }

    private Input change(SettingsAttempt attempt, SubmittedValues entered) {
        StoredIdentity identity = attempt.identity();
        if (!TotpCredentials.isPaired(identity)) {
            return pair(attempt, entered.text(TotpForms.INPUT));
        }
        return entered.flag(UNLINK)
                ? changed(identity.withoutCredential(CredentialType.TOTP), Optional.empty())
                : changed(identity, Optional.empty());
    }

    private Input pair(SettingsAttempt attempt, String code) {
        if (code.isEmpty()) {
            return refused(kit.support().messages().required(TotpForms.INPUT));
        }
        JsonObject fresh = attempt.memory(name()).content();
        OptionalLong step = credentials.matchingStep(fresh, code, attempt.now());
        if (step.isEmpty()) {
            return refused(kit.messages().of(Phrase.PROOF_WRONG));
        }
        kit.guard().replaced(Purpose.TOTP, attempt.identity().id());
        return changed(
                TotpCredentials.paired(attempt.identity(), fresh, step.getAsLong(), attempt.now()),
                Optional.of(new Proof(CredentialType.TOTP)));
    }

    private Input changed(StoredIdentity identity, Optional<Proof> proof) {
        return new Input.Changed(name(), identity, proof, FormChanges.of());
    }

    private static Input refused(UiText why) {
        return new Input.Refused(FormChanges.telling(TotpForms.INPUT, why));
    }
}
