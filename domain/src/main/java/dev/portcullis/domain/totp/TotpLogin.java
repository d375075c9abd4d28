package dev.portcullis.domain.totp;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.login.GuessableSecret;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A code of an authenticator app, beside another proof. Source: docs/contract/totp.md, "As a second factor". */
public final class TotpLogin implements GuessableSecret {
    private final TotpCredentials credentials;
    private final TotpForms forms;
    private final Messages messages;

    public TotpLogin(TotpCredentials credentials, Messages messages) {
        this.credentials = credentials;
        this.forms = new TotpForms(messages);
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return new Kind(Purpose.TOTP, TotpForms.INPUT, "codes", messages.of(Phrase.NO_TOTP));
    }

    @Override
    public List<UiNode> nodes() {
        return forms.login();
    }

    @Override
    public boolean isKept(StoredIdentity identity) {
        return TotpCredentials.isPaired(identity);
    }

    @Override
    public Optional<UiText> flaw(String code) {
        int length = code.codePointCount(0, code.length());
        return length < Totp.DIGITS ? Optional.of(messages.tooShort(Totp.DIGITS, length)) : Optional.empty();
    }

    @Override
    public Looked look(StoredIdentity owner, String code, Instant now) {
        JsonObject kept = TotpCredentials.kept(owner).orElse(JsonObject.EMPTY);
        OptionalLong step = credentials.matchingStep(kept, code, now);
        Optional<StoredIdentity> right =
                step.isEmpty() ? Optional.empty() : Optional.of(TotpCredentials.used(owner, step.getAsLong(), now));
        return new Looked(right, messages.of(Phrase.PROOF_WRONG));
    }
}
