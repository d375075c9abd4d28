package dev.portcullis.domain.code;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.MailedCodes.Mail;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult;
import dev.portcullis.domain.registration.FirstProof;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationContext;
import dev.portcullis.domain.registration.RegistrationForms;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.message.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account begins with a code that was sent to its address, whatever its credential: so signing up tells nobody whether
 * somebody has the address already. Its owner gets word, and no code. docs/security.md, B6 and S29.
 */
public final class SignUpProof implements RegistrationMethod, FirstProof {
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "code", "resend", "csrf_token").withTransientPayload();

    private final GuardedCodes codes;
    private final CodeMails mails;
    private final PendingSignUp pending;
    private final TakenAddresses taken;
    private final MethodKit kit;
    private final CodeForms forms;

    public SignUpProof(GuardedCodes codes, TakenAddresses taken, JsonText json, MethodKit kit) {
        this.codes = codes;
        this.mails = new CodeMails(kit.support().courier(), codes);
        this.pending = new PendingSignUp(kit.identities(), kit.atRest(), json);
        this.taken = taken;
        this.kit = kit;
        this.forms = new CodeForms(kit.support());
    }

    @Override
    public MethodName name() {
        return MethodName.CODE;
    }

    @Override
    public Offer offer(RegistrationContext context) {
        return Offer.NONE;
    }

    @Override
    public boolean claims(RegistrationAttempt attempt, String named) {
        return attempt.flow().state().equals(FlowState.SENT_EMAIL)
                && PendingSignUp.isIn(attempt.memory(name()))
                && (named.isEmpty() || name().value().equals(named));
    }

    /** Accounts that are reached nowhere, and those with an address that is proven, begin at once. */
    @Override
    public Input before(RegistrationAttempt attempt, Input.Complete account) {
        List<CodeAddress> addresses = CodeAddress.all(account.identity());
        return addresses.isEmpty() || isProven(account) ? account : ask(attempt, account, addresses.getFirst());
    }

    private static boolean isProven(Input.Complete account) {
        return account.by().equals(MethodName.CODE)
                || account.identity().profile().verifiableAddresses().stream().anyMatch(VerifiableAddress::verified);
    }

    private Input ask(RegistrationAttempt attempt, Input.Complete account, CodeAddress to) {
        JsonObject payload = attempt.registration().payload().orElse(JsonObject.EMPTY);
        var flow = attempt.flow();
        MailOrigin origin = kit.support().mailOrigin(flow, attempt.caller());
        StoredIdentity applicant = account.identity();
        Mail sent = taken.owner(applicant)
                .map(owner -> mails.inVain(flow.id(), to, taken.notice(owner, attempt.now()), attempt.now()))
                .orElseGet(() -> mails.registration(flow.id(), origin, applicant, to, payload, attempt.now()));
        IssuedCodes after = attempt.sent().withCodes(List.of(sent.kept()));
        var nodes = RegistrationForms.withHiddenTraits(
                flow.ui().nodes(),
                DottedPaths.leaves("traits", applicant.profile().traits()),
                forms.enter(kit.messages().of(Phrase.LABEL_REGISTRATION_CODE_INPUT)));
        var offer = new Offer(
                nodes,
                pending.into(after.toMemory(), account),
                List.of(kit.messages().of(Phrase.REGISTRATION_CODE_SENT)),
                List.of(sent.message()));
        return new Input.Next(name(), offer, kit.messages().of(Phrase.NO_REGISTRATION_METHOD), payload);
    }

    @Override
    public Input evaluate(RegistrationAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        Optional<UiText> objection = attempt.objection(kit.support(), entered);
        if (objection.isPresent()) {
            return refused("", objection.get());
        }
        Optional<Input.Complete> account = pending.in(attempt, attempt.memory(name()));
        if (account.isEmpty()) {
            return refused("", kit.messages().of(Phrase.NO_REGISTRATION_METHOD));
        }
        if (!entered.text("resend").isEmpty()) {
            return before(attempt, account.get());
        }
        return entered.text("code").isEmpty()
                ? refused("code", kit.messages().required("code"))
                : check(attempt, account.get(), entered.text("code"));
    }

    private Input check(RegistrationAttempt attempt, Input.Complete account, String code) {
        CheckResult checked = codes.check(attempt.entry(Purpose.REGISTRATION_CODE, code), sent -> true);
        Memory after = PendingSignUp.kept(checked.after().toMemory(), attempt.memory(name()));
        return switch (checked) {
            case CheckResult.NotTaken no ->
                wrong(after, no.told(kit.messages(), kit.messages().of(Phrase.REGISTRATION_CODE_INVALID)));
            case CheckResult.Expired late ->
                new Input.Expired(late.since(), late.after().remembered());
            case CheckResult.Right(IssuedCode secret, IssuedCodes used) -> proven(attempt, account, secret);
        };
    }

    private static Input proven(RegistrationAttempt attempt, Input.Complete account, IssuedCode secret) {
        StoredIdentity verified =
                VerifiableAddresses.verified(account.identity(), secret.via(), secret.address(), attempt.now());
        return new Input.Complete(account.by(), verified, account.proof(), account.memory(), account.ifTaken());
    }

    private Input wrong(Memory after, UiText why) {
        return new Input.Refused(Map.of(), List.of(new Problem("", why)), List.of(new Remembered(name(), after)));
    }

    private static Input refused(String node, UiText why) {
        return new Input.Refused(Map.of(), List.of(new Problem(node, why)));
    }
}
