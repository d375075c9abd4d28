package dev.portcullis.domain.lookupsecret;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.GuardedSecondFactor;
import dev.portcullis.domain.login.GuardedSecondFactor.Looked;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import java.time.Instant;
import java.util.Optional;

/** A lookup secret, beside another proof; it serves once. Source: docs/contract/lookup-secrets.md, "As a second factor". */
public final class LookupSecretLogin implements LoginMethod {
    private static final SubmittedFields FIELDS = SubmittedFields.texts("method", LookupSecretForms.INPUT, "csrf_token")
            .withTransientPayload();

    private final boolean enabled;
    private final LookupSecretCredentials credentials;
    private final LookupSecretForms forms;
    private final GuardedSecondFactor guarded;
    private final MethodKit kit;

    public LookupSecretLogin(boolean enabled, LookupSecretCredentials credentials, MethodKit kit) {
        this.enabled = enabled;
        this.credentials = credentials;
        this.forms = new LookupSecretForms(kit.support().messages());
        this.guarded = new GuardedSecondFactor(Purpose.LOOKUP_SECRET, LookupSecretForms.INPUT, "backup codes", kit);
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return MethodName.LOOKUP_SECRET;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Factor factor() {
        return Factor.SECOND;
    }

    /** Spent ones count, too, as the contract has it: the form still asks for one. */
    @Override
    public boolean canProve(StoredIdentity identity) {
        return !LookupSecretCredentials.of(identity).isEmpty();
    }

    @Override
    public Offer offer(LoginContext context) {
        return guarded.offer(context, this::canProve, forms.login());
    }

    @Override
    public boolean claims(LoginAttempt attempt, String named) {
        return guarded.claims(attempt, named);
    }

    @Override
    public Input evaluate(LoginAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return guarded.objection(attempt, entered).orElseGet(() -> check(attempt, entered));
    }

    private Input check(LoginAttempt attempt, SubmittedValues entered) {
        String typed = entered.text(LookupSecretForms.INPUT);
        if (typed.isEmpty()) {
            return guarded.refusedAtInput(kit.support().messages().required(LookupSecretForms.INPUT));
        }
        Optional<StoredIdentity> owner = guarded.owner(attempt).filter(this::canProve);
        return owner.isEmpty()
                ? guarded.refused(forms.texts().noLookupSecrets())
                : guarded.check(attempt, owner.get(), entered, one -> look(one, typed, attempt.now()));
    }

    private Looked look(StoredIdentity owner, String typed, Instant now) {
        Optional<LookupSecret> found = credentials.find(owner, typed);
        boolean spent = found.isPresent() && !found.get().isOpen();
        return new Looked(
                found.filter(LookupSecret::isOpen).map(one -> LookupSecretCredentials.used(owner, one, now)),
                spent ? forms.texts().lookupSecretSpent() : forms.texts().lookupSecretWrong());
    }
}
