package dev.portcullis.domain.totp;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.GuardedSecondFactor;
import dev.portcullis.domain.login.GuardedSecondFactor.Looked;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.message.SecondFactorMessages;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A code of an authenticator app, beside another proof. Source: docs/contract/totp.md, "As a second factor". */
public final class TotpLogin implements LoginMethod {
    private static final String INPUT = "totp_code";
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", INPUT, "csrf_token").withTransientPayload();

    private final boolean enabled;
    private final TotpCredentials credentials;
    private final TotpForms forms;
    private final GuardedSecondFactor guarded;
    private final MethodKit kit;
    private final SecondFactorMessages texts;

    public TotpLogin(boolean enabled, TotpCredentials credentials, MethodKit kit) {
        this.enabled = enabled;
        this.credentials = credentials;
        this.texts = new SecondFactorMessages(kit.support().messages());
        this.forms = new TotpForms(kit.support().messages());
        this.guarded = new GuardedSecondFactor(Purpose.TOTP, INPUT, "codes", kit);
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return MethodName.TOTP;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Factor factor() {
        return Factor.SECOND;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return TotpCredentials.isPaired(identity);
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
        String code = entered.text(INPUT);
        int length = code.codePointCount(0, code.length());
        if (length == 0) {
            return guarded.refusedAtInput(kit.support().messages().required(INPUT));
        }
        if (length < Totp.DIGITS) {
            return guarded.refusedAtInput(texts.tooShort(Totp.DIGITS, length));
        }
        Optional<StoredIdentity> owner = guarded.owner(attempt).filter(this::canProve);
        return owner.isEmpty()
                ? guarded.refused(texts.noTotp())
                : guarded.check(attempt, owner.get(), entered, one -> look(one, code, attempt.now()));
    }

    private Looked look(StoredIdentity owner, String code, Instant now) {
        JsonObject kept = TotpCredentials.kept(owner).orElse(JsonObject.EMPTY);
        OptionalLong step = credentials.matchingStep(kept, code, now);
        Optional<StoredIdentity> right =
                step.isEmpty() ? Optional.empty() : Optional.of(TotpCredentials.used(owner, step.getAsLong(), now));
        return new Looked(right, texts.proofWrong());
    }
}
