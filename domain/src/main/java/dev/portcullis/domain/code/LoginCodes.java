package dev.portcullis.domain.code;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.login.IdentifierInput;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.LoginVerdict;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.session.Assurance;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends the codes of logins and checks them. Source: docs/contract/code.md; checklist C2 to C5. */
final class LoginCodes {
    private final boolean hidesUnknown;
    private final GuardedCodes codes;
    private final CodeMails mails;
    private final CodeAccounts accounts;
    private final Assurance assurance;
    private final Flows flows;
    private final Messages messages;
    private final CodeForms forms;

    /** @param hidesUnknown whether an account that there is not is answered as one that there is */
    LoginCodes(
            boolean hidesUnknown,
            GuardedCodes codes,
            CodeMails mails,
            CodeAccounts accounts,
            Assurance assurance,
            Flows flows,
            Messages messages) {
        this.hidesUnknown = hidesUnknown;
        this.codes = codes;
        this.mails = mails;
        this.accounts = accounts;
        this.assurance = assurance;
        this.flows = flows;
        this.messages = messages;
        this.forms = new CodeForms(messages);
    }

    static Purpose purpose(@Nullable AssuranceLevel level) {
        return AssuranceLevel.AAL1.equals(level) ? Purpose.LOGIN_CODE : Purpose.SECOND_FACTOR_CODE;
    }

    static boolean isSecondFactor(LoginAttempt attempt) {
        return !AssuranceLevel.AAL1.equals(attempt.flow().requestedAal());
    }

    LoginVerdict judge(LoginAttempt attempt, SubmittedValues entered) {
        String resend = entered.text("resend");
        if (!resend.isEmpty() && !resend.equals("code")) {
            return refused(attempt, entered, "resend", messages.generic("The field resend has to be code."));
        }
        Optional<String> objection =
                flows.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        if (objection.isPresent()) {
            return refused(attempt, entered, "", messages.generic(objection.get()));
        }
        boolean asks = attempt.flow().state().equals(FlowState.CHOOSE_METHOD) || !resend.isEmpty();
        return asks ? ask(attempt, entered) : check(attempt, entered);
    }

    private static String named(LoginAttempt attempt, SubmittedValues entered) {
        String address = entered.text("address");
        return isSecondFactor(attempt) && !address.isEmpty() ? address : entered.text("identifier");
    }

    private LoginVerdict ask(LoginAttempt attempt, SubmittedValues entered) {
        String named = named(attempt, entered);
        if (named.isEmpty()) {
            return refused(attempt, entered, "identifier", messages.required("identifier"));
        }
        boolean second = isSecondFactor(attempt);
        Recipient to = second ? ofCaller(attempt, named) : accounts.find(named);
        return to.owner().isPresent() || hidesUnknown && !second
                ? send(attempt, to, entered.transientPayload().orElse(JsonObject.EMPTY))
                : refused(attempt, entered, "", messages.noCodeUser());
    }

    /** A second factor goes to the person's own addresses only, and nowhere if it would be the first one once more. */
    private Recipient ofCaller(LoginAttempt attempt, String named) {
        String wanted = accounts.canonical(named);
        return caller(attempt)
                .filter(identity -> attempt.current()
                        .filter(current -> assurance.isCodeSpent(current.session()))
                        .isEmpty())
                .flatMap(identity -> accounts.addresses(identity).stream()
                        .filter(address -> address.address().equals(wanted))
                        .findFirst()
                        .map(address -> address.of(identity, named)))
                .orElseGet(() -> CodeAccounts.nobody(named));
    }

    private Optional<StoredIdentity> caller(LoginAttempt attempt) {
        return attempt.current()
                .flatMap(current -> accounts.load(current.identity().id()));
    }

    LoginVerdict send(LoginAttempt attempt, Recipient to, JsonObject payload) {
        var flow = attempt.flow();
        Purpose purpose = purpose(flow.requestedAal());
        var mail = isOwn(attempt, to)
                ? mails.ownLogin(purpose, flow.id(), flow.requestUrl(), to, payload, attempt.now())
                : mails.login(purpose, flow.id(), flow.requestUrl(), to, payload, attempt.now());
        var nodes = new ArrayList<>(CodeForms.hidden(flow.ui().nodes(), shown(to.typed())));
        nodes.addAll(forms.enter(messages.labelLoginCodeInput()));
        if (!flow.type().isApi()) {
            nodes.add(Nodes.csrf(""));
        }
        FormChanges changes = FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.ReplaceNodes(nodes),
                new FormChange.AddMessage(messages.loginCodeSent()));
        return new LoginVerdict.Continue(
                new Input.AskForCode(changes, messages.noLoginMethod()),
                Optional.of(payload),
                Optional.of(new LoginVerdict.Sent(sentBy(attempt).withCodes(List.of(mail.kept())), mail.message())));
    }

    private static boolean isOwn(LoginAttempt attempt, Recipient to) {
        return attempt.current()
                .filter(current -> current.identity().id().equals(to.ownerId()))
                .isPresent();
    }

    private String shown(String named) {
        return named.contains("@") ? accounts.canonical(named) : named;
    }

    private static IssuedCodes sentBy(LoginAttempt attempt) {
        return IssuedCodes.in(attempt.stored().internal());
    }

    private LoginVerdict check(LoginAttempt attempt, SubmittedValues entered) {
        String identifier = entered.text("identifier");
        if (entered.text("code").isEmpty()) {
            return refused(attempt, entered, "code", messages.required("code"));
        }
        if (!isSecondFactor(attempt) && identifier.isEmpty()) {
            return refused(attempt, entered, "identifier", messages.required("identifier"));
        }
        Optional<StoredIdentity> account = isSecondFactor(attempt)
                ? caller(attempt)
                : accounts.find(identifier).owner();
        var entry = new GuardedCodes.Entry(
                purpose(attempt.flow().requestedAal()),
                attempt.flow().id(),
                sentBy(attempt),
                entered.text("code"),
                attempt.caller(),
                attempt.now());
        var checked = codes.checkOf(
                accounts.canonical(identifier),
                account.map(StoredIdentity::id).orElse(null),
                entry,
                secret -> account.filter(owner -> accounts.isCurrent(owner, secret))
                        .isPresent());
        return switch (checked) {
            case OneTimeCodes.CheckResult.TooSoon soon ->
                wrong(
                        attempt,
                        entered,
                        soon.after(),
                        messages.generic(soon.pause().told("codes")));
            case OneTimeCodes.CheckResult.TooMany many ->
                wrong(attempt, entered, many.after(), messages.generic("A code was submitted too often."));
            case OneTimeCodes.CheckResult.Wrong wrong ->
                wrong(attempt, entered, wrong.after(), messages.loginCodeInvalid());
            case OneTimeCodes.CheckResult.Spent spent ->
                wrong(attempt, entered, spent.after(), messages.loginCodeInvalid());
            case OneTimeCodes.CheckResult.Expired late ->
                new LoginVerdict.Continue(
                        new Input.ExpiredCode(late.since()),
                        Optional.empty(),
                        Optional.of(new LoginVerdict.Sent(late.after(), null)));
            case OneTimeCodes.CheckResult.Right(IssuedCode secret, IssuedCodes after) ->
                proof(attempt, account.orElseThrow(), secret, after, entered);
        };
    }

    private LoginVerdict proof(
            LoginAttempt attempt, StoredIdentity owner, IssuedCode secret, IssuedCodes after, SubmittedValues entered) {
        StoredIdentity verified = VerifiableAddresses.verified(owner, secret.via(), secret.address(), attempt.now());
        return new LoginVerdict.Proof(
                verified,
                !verified.equals(owner),
                CredentialType.CODE,
                Objects.requireNonNull(attempt.flow().requestedAal()),
                entered.transientPayload(),
                after);
    }

    private LoginVerdict wrong(LoginAttempt attempt, SubmittedValues entered, IssuedCodes after, UiText why) {
        return new LoginVerdict.Continue(
                new Input.WrongCode(changes(attempt, entered, "", why)),
                Optional.empty(),
                Optional.of(new LoginVerdict.Sent(after, null)));
    }

    private LoginVerdict refused(LoginAttempt attempt, SubmittedValues entered, String node, UiText why) {
        return new LoginVerdict.Continue(new Input.WrongCode(changes(attempt, entered, node, why)));
    }

    /** The identifier stays in the form, out of sight once a code was sent; native forms get the token's node, too. */
    private static FormChanges changes(LoginAttempt attempt, SubmittedValues entered, String node, UiText why) {
        String identifier = entered.text("identifier");
        return FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.SetValue("password", null),
                attempt.flow().state().equals(FlowState.CHOOSE_METHOD)
                        ? new FormChange.SetValue("identifier", Json.of(identifier))
                        : new FormChange.ReplaceOrAdd(IdentifierInput.hidden(identifier)),
                new FormChange.AddIfAbsent(Nodes.csrf("")),
                new FormChange.AddNodeMessage(node, why));
    }
}
