package dev.portcullis.domain.code;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.login.IdentifierInput;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.OngoingLogin;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.MailedCodes.Mail;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.session.Assurance;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
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
import java.util.Optional;

/** Sends the codes of logins and checks them. Source: docs/contract/code.md; docs/security.md, C2 to C5. */
final class LoginCodes {
    private static final MethodName NAME = MethodName.CODE;

    private final CodeLogin.Ways ways;
    private final GuardedCodes codes;
    private final CodeMails mails;
    private final CodeAccounts accounts;
    private final Assurance assurance;
    private final FlowSupport support;
    private final Messages messages;
    private final CodeForms forms;

    LoginCodes(
            CodeLogin.Ways ways, GuardedCodes codes, CodeAccounts accounts, Assurance assurance, FlowSupport support) {
        this.ways = ways;
        this.codes = codes;
        this.mails = new CodeMails(support.courier(), codes);
        this.accounts = accounts;
        this.assurance = assurance;
        this.support = support;
        this.messages = support.messages();
        this.forms = new CodeForms(support);
    }

    private static Purpose purpose(OngoingLogin login) {
        return login.asksForSecondFactor() ? Purpose.SECOND_FACTOR_CODE : Purpose.LOGIN_CODE;
    }

    /** A code that leaves with the start of a login, to the only address that the person has for it. */
    Offer sendFirst(LoginContext context, CodeAddress address) {
        Recipient to = new Recipient(address.via(), address.address(), address.address(), context.known());
        Mail mail = mail(context.login(), to, JsonObject.EMPTY);
        return sent(context.login(), mail, List.of(forms.settled(address)), context.csrfToken(), sentToOwn());
    }

    /** A code that somebody asked for. */
    Offer send(OngoingLogin login, Recipient to, JsonObject payload) {
        return send(login, to, payload, messages.of(Phrase.LOGIN_CODE_SENT));
    }

    private Offer send(OngoingLogin login, Recipient to, JsonObject payload, UiText notice) {
        List<UiNode> hidden = CodeForms.hidden(login.flow().ui().nodes(), shown(to.typed()));
        return sent(login, mail(login, to, payload), hidden, "", notice);
    }

    /** What is said of a code that went to an address which nobody typed. */
    private UiText sentToOwn() {
        return messages.of(ways.choosesOnRefresh() ? Phrase.LOGIN_CODE_SENT_TO_OWN : Phrase.LOGIN_CODE_SENT);
    }

    private String shown(String named) {
        return named.contains("@") ? accounts.canonical(named) : named;
    }

    private Mail mail(OngoingLogin login, Recipient to, JsonObject payload) {
        var flow = login.flow();
        boolean own = login.current()
                .filter(current -> current.identity().id().equals(to.ownerId()))
                .isPresent();
        MailOrigin origin = support.mailOrigin(flow, login.caller());
        Mail mail = mails.login(purpose(login), flow.id(), origin, to, payload, login.now());
        return own ? new Mail(mail.kept(), mail.message().forOwner()) : mail;
    }

    private Offer sent(OngoingLogin login, Mail mail, List<UiNode> before, String token, UiText notice) {
        var nodes = new ArrayList<UiNode>(before);
        nodes.addAll(forms.enter(messages.of(Phrase.LABEL_LOGIN_CODE_INPUT)));
        if (!login.flow().type().isApi()) {
            nodes.add(Nodes.csrf(token));
        }
        return new Offer(
                nodes,
                login.sent().withCodes(List.of(mail.kept())).toMemory(),
                List.of(notice),
                List.of(mail.message()));
    }

    Input evaluate(LoginAttempt attempt, SubmittedValues entered) {
        String resend = entered.text("resend");
        if (!resend.isEmpty() && !resend.equals("code")) {
            return refused(attempt, entered, "resend", messages.generic("The field resend has to be code."));
        }
        Optional<UiText> objection = attempt.objection(support, entered);
        if (objection.isPresent()) {
            return refused(attempt, entered, "", objection.get());
        }
        boolean asks = attempt.flow().state().equals(FlowState.CHOOSE_METHOD) || !resend.isEmpty();
        return asks ? ask(attempt, entered) : check(attempt, entered);
    }

    private static String named(LoginAttempt attempt, SubmittedValues entered) {
        return choosesAddress(attempt, entered) ? entered.text("address") : entered.text("identifier");
    }

    /** Whether somebody who is known chose one of their addresses. */
    private static boolean choosesAddress(LoginAttempt attempt, SubmittedValues entered) {
        boolean known = attempt.login().asksForSecondFactor() || attempt.flow().refresh();
        return known && !entered.text("address").isEmpty();
    }

    private Input ask(LoginAttempt attempt, SubmittedValues entered) {
        String named = named(attempt, entered);
        if (named.isEmpty()) {
            return refused(attempt, entered, "identifier", messages.required("identifier"));
        }
        boolean second = attempt.login().asksForSecondFactor();
        Recipient to = second || choosesAddress(attempt, entered) ? ofCaller(attempt, named) : accounts.find(named);
        return to.owner().isPresent() || ways.hidesUnknown() && !second
                ? next(attempt, to, choosesAddress(attempt, entered), entered)
                : refused(attempt, entered, "", messages.of(Phrase.NO_CODE_USER));
    }

    private Input next(LoginAttempt attempt, Recipient to, boolean chosen, SubmittedValues entered) {
        JsonObject payload = entered.transientPayload().orElse(JsonObject.EMPTY);
        UiText notice = chosen ? sentToOwn() : messages.of(Phrase.LOGIN_CODE_SENT);
        return new Input.Next(
                NAME, send(attempt.login(), to, payload, notice), messages.of(Phrase.NO_LOGIN_METHOD), payload);
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
                .flatMap(current -> support.identity(current.identity().id()));
    }

    private Input check(LoginAttempt attempt, SubmittedValues entered) {
        boolean second = attempt.login().asksForSecondFactor();
        String identifier = entered.text("identifier");
        if (entered.text("code").isEmpty()) {
            return refused(attempt, entered, "code", messages.required("code"));
        }
        if (!second && identifier.isEmpty()) {
            return refused(attempt, entered, "identifier", messages.required("identifier"));
        }
        Optional<StoredIdentity> account =
                second ? caller(attempt) : accounts.find(identifier).owner();
        return switch (checked(attempt, identifier, account, entered.text("code"))) {
            case CheckResult.NotTaken no ->
                wrong(attempt, entered, no.after(), no.told(messages, messages.of(Phrase.LOGIN_CODE_INVALID)));
            case CheckResult.Expired late ->
                new Input.Expired(late.since(), late.after().remembered());
            case CheckResult.Right(IssuedCode secret, IssuedCodes after) ->
                proven(attempt, account.orElseThrow(), secret, after, entered);
        };
    }

    private CheckResult checked(
            LoginAttempt attempt, String identifier, Optional<StoredIdentity> account, String entered) {
        return codes.checkOf(
                accounts.canonical(identifier),
                account.map(StoredIdentity::id).orElse(null),
                attempt.entry(purpose(attempt.login()), entered),
                secret -> account.filter(owner -> accounts.isCurrent(owner, secret))
                        .isPresent());
    }

    /** Who proves themselves anew by a code does not become somebody else; a password says whose it is, and a code does not. */
    private Input proven(
            LoginAttempt attempt, StoredIdentity owner, IssuedCode secret, IssuedCodes after, SubmittedValues entered) {
        boolean foreign = attempt.flow().refresh()
                && attempt.current()
                        .filter(own -> !own.identity().id().equals(owner.id()))
                        .isPresent();
        if (foreign) {
            return Input.Refused.because(
                    messages.generic("This code is of another account than the one that is signed in."));
        }
        StoredIdentity verified = VerifiableAddresses.verified(owner, secret.via(), secret.address(), attempt.now());
        return new Input.Proven(
                NAME,
                verified,
                !verified.equals(owner),
                new Proof(CredentialType.CODE),
                entered.transientPayload(),
                after.toMemory());
    }

    private Input wrong(LoginAttempt attempt, SubmittedValues entered, IssuedCodes after, UiText why) {
        return new Input.Refused(changes(attempt, entered, "", why), after.remembered());
    }

    private Input refused(LoginAttempt attempt, SubmittedValues entered, String node, UiText why) {
        return new Input.Refused(changes(attempt, entered, node, why));
    }

    /** The identifier stays in the form, out of sight once a code was sent; native forms get the token's node, too. */
    private static FormChanges changes(LoginAttempt attempt, SubmittedValues entered, String node, UiText why) {
        String identifier = entered.text("identifier");
        return FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.ClearPasswords(),
                attempt.flow().state().equals(FlowState.CHOOSE_METHOD)
                        ? new FormChange.SetValue("identifier", Json.of(identifier))
                        : new FormChange.ReplaceOrAdd(IdentifierInput.hidden(identifier)),
                new FormChange.AddIfAbsent(Nodes.csrf("")),
                new FormChange.AddNodeMessage(node, why));
    }
}
