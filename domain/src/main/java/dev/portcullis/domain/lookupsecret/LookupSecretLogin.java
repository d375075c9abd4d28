package dev.portcullis.domain.lookupsecret;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.login.GuessableSecret;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A lookup secret, beside another proof; it serves once. Source: docs/contract/lookup-secrets.md, "As a second factor". */
public final class LookupSecretLogin implements GuessableSecret {
    private final LookupSecretCredentials credentials;
    private final LookupSecretForms forms;
    private final Messages messages;

    public LookupSecretLogin(LookupSecretCredentials credentials, Messages messages) {
        this.credentials = credentials;
        this.forms = new LookupSecretForms(messages);
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return new Kind(
                Purpose.LOOKUP_SECRET, LookupSecretForms.INPUT, "backup codes", messages.of(Phrase.NO_LOOKUP_SECRETS));
    }

    @Override
    public List<UiNode> nodes() {
        return forms.login();
    }

    /** Spent ones count, too, as the contract has it: the form still asks for one. */
    @Override
    public boolean isKept(StoredIdentity identity) {
        return !LookupSecretCredentials.of(identity).isEmpty();
    }

    @Override
    public Looked look(StoredIdentity owner, String typed, Instant now) {
        Optional<LookupSecret> found = credentials.find(owner, typed);
        boolean spent = found.isPresent() && !found.get().isOpen();
        return new Looked(
                found.filter(LookupSecret::isOpen).map(one -> LookupSecretCredentials.used(owner, one, now)),
                messages.of(spent ? Phrase.LOOKUP_SECRET_SPENT : Phrase.LOOKUP_SECRET_WRONG));
    }
}
