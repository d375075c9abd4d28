package dev.portcullis.domain.code;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.identity.TextedCodes;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.MailedCodes.Mail;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationContext;
import dev.portcullis.domain.registration.RegistrationForms;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.registration.TraitsInput;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signing up with a code that is sent to an address of the traits. Whether an address is taken shows only to who reads it.
 * Source: docs/contract/code.md, "A registration"; docs/security.md, C2 to C5.
 */
public final class CodeRegistration implements RegistrationMethod {
    private final boolean firstFactor;
    private final boolean profileFirst;
    private final TextedCodes texted;
    private final GuardedCodes codes;
    private final CodeMails mails;
    private final CodeForms forms;
    private final MethodKit kit;

    /**
     * @param firstFactor whether a code is a way in by itself; without that the method takes nothing here
     * @param profileFirst whether choosing a credential is a step of its own
     * @param texted which codes go to telephones
     */
    public CodeRegistration(
            boolean firstFactor, boolean profileFirst, TextedCodes texted, GuardedCodes codes, MethodKit kit) {
        this.kit = kit;
        this.texted = texted;
        this.firstFactor = firstFactor;
        this.profileFirst = profileFirst;
        this.codes = codes;
        this.mails = new CodeMails(kit.support().courier(), codes);
        this.forms = new CodeForms(kit.support());
    }

    @Override
    public MethodName name() {
        return MethodName.CODE;
    }

    @Override
    public Offer offer(RegistrationContext context) {
        return firstFactor ? Offer.of(List.of(forms.ask(kit.messages().of(Phrase.LABEL_REGISTER_CODE)))) : Offer.NONE;
    }

    @Override
    public boolean claims(RegistrationAttempt attempt, String named) {
        return firstFactor
                && name().value().equals(named)
                && !attempt.flow().state().equals(FlowState.PASSED_CHALLENGE);
    }

    @Override
    public Input evaluate(RegistrationAttempt attempt) {
        SubmittedValues entered = TraitsInput.read(kit.reader(), attempt, "method", "code", "resend", "csrf_token");
        Map<String, Json> shown = entered.shown();
        var problems = new ArrayList<>(Problem.in(entered.traits(), attempt.schema(), kit.messages()));
        String resend = entered.text("resend");
        if (!resend.isEmpty() && !resend.equals("code")) {
            problems.add(new Problem("resend", kit.messages().generic("The field resend has to be code.")));
        }
        if (!problems.isEmpty()) {
            return refused(shown, problems);
        }
        Optional<UiText> objection = attempt.objection(kit.support(), entered);
        if (objection.isPresent()) {
            return refused(shown, "", objection.get());
        }
        boolean asks = attempt.flow().state().equals(FlowState.CHOOSE_METHOD) || !resend.isEmpty();
        return asks ? ask(attempt, entered, shown) : check(attempt, entered, shown);
    }

    private static Input refused(Map<String, Json> shown, List<Problem> problems) {
        return new Input.Refused(shown, problems);
    }

    private static Input refused(Map<String, Json> shown, String node, UiText why) {
        return refused(shown, List.of(new Problem(node, why)));
    }

    private Input ask(RegistrationAttempt attempt, SubmittedValues entered, Map<String, Json> shown) {
        StoredIdentity applicant = kit.identities().create(attempt.schema(), entered.traits(), attempt.now());
        List<CodeAddress> addresses = CodeAddress.of(applicant).stream()
                .filter(address -> texted.mayGoBy(address.via()))
                .toList();
        if (addresses.isEmpty()) {
            return refused(shown, "", kit.messages().of(Phrase.NO_IDENTIFIER));
        }
        JsonObject payload = entered.transientPayload().orElse(JsonObject.EMPTY);
        var flow = attempt.flow();
        MailOrigin origin = kit.support().mailOrigin(flow, attempt.caller());
        List<Mail> sent = addresses.stream()
                .map(address -> mails.registration(flow.id(), origin, applicant, address, payload, attempt.now()))
                .toList();
        var offer = new Offer(
                RegistrationForms.withHiddenTraits(flow.ui().nodes(), shown, enter()),
                attempt.sent().withCodes(sent.stream().map(Mail::kept).toList()).toMemory(),
                List.of(kit.messages().of(Phrase.REGISTRATION_CODE_SENT)),
                sent.stream().map(Mail::message).toList());
        return new Input.Next(name(), offer, kit.messages().of(Phrase.NO_REGISTRATION_METHOD), payload);
    }

    private List<UiNode> enter() {
        var code = new ArrayList<>(forms.enter(kit.messages().of(Phrase.LABEL_REGISTRATION_CODE_INPUT)));
        if (profileFirst) {
            code.add(forms.back());
        }
        return code;
    }

    private Input check(RegistrationAttempt attempt, SubmittedValues entered, Map<String, Json> shown) {
        if (!RegistrationForms.holds(attempt.flow().ui().nodes(), shown)) {
            return refused(shown, "", kit.messages().of(Phrase.TRAITS_CHANGED));
        }
        if (entered.text("code").isEmpty()) {
            return refused(shown, "code", kit.messages().required("code"));
        }
        StoredIdentity applicant = kit.identities().create(attempt.schema(), entered.traits(), attempt.now());
        return switch (checked(attempt, entered.text("code"), applicant)) {
            case CheckResult.NotTaken no ->
                wrong(shown, no.after(), no.told(kit.messages(), kit.messages().of(Phrase.REGISTRATION_CODE_INVALID)));
            case CheckResult.Expired late ->
                new Input.Expired(late.since(), late.after().remembered());
            case CheckResult.Right(IssuedCode secret, IssuedCodes after) ->
                new Input.Complete(
                        name(),
                        VerifiableAddresses.verified(applicant, secret.via(), secret.address(), attempt.now()),
                        CredentialType.CODE,
                        after.toMemory());
        };
    }

    private CheckResult checked(RegistrationAttempt attempt, String code, StoredIdentity applicant) {
        List<String> own =
                CodeAddress.of(applicant).stream().map(CodeAddress::address).toList();
        return codes.check(attempt.entry(Purpose.REGISTRATION_CODE, code), secret -> own.contains(secret.address()));
    }

    private static Input wrong(Map<String, Json> shown, IssuedCodes after, UiText why) {
        return new Input.Refused(shown, List.of(new Problem("", why)), List.of(after.remembered()));
    }
}
