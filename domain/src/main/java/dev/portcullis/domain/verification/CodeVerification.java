package dev.portcullis.domain.verification;

import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.flow.Opening;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.Addresses;
import dev.portcullis.domain.onetime.Codes;
import dev.portcullis.domain.onetime.SentSecret;
import dev.portcullis.domain.onetime.SentSecrets;
import dev.portcullis.domain.submission.Entered;
import dev.portcullis.domain.submission.Fields;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verifying an address with a code. Source: wire contract, recovery-verification 3.1; checklist C2 to C6 and F2. */
public final class CodeVerification implements VerificationMethod {
    private static final String NAME = "code";
    private static final Set<String> METHODS = Set.of("", NAME, "link");
    private static final Fields FIELDS =
            Fields.texts("method", "code", "email", "csrf_token").withTransientPayload();

    private final boolean enabled;
    private final boolean strict;
    private final Codes codes;
    private final VerificationMails mails;
    private final VerificationForms forms;
    private final Addresses addresses;
    private final SubmissionReader reader;
    private final FlowDesk desk;
    private final Messages messages;

    /** @param strict whether a code has to come from the page that asked for it, as mails do; the contract takes it from anywhere */
    public CodeVerification(
            boolean enabled,
            boolean strict,
            Codes codes,
            VerificationMails mails,
            Addresses addresses,
            SubmissionReader reader,
            FlowDesk desk,
            Messages messages) {
        this.enabled = enabled;
        this.strict = strict;
        this.codes = codes;
        this.mails = mails;
        this.forms = new VerificationForms(messages);
        this.addresses = addresses;
        this.reader = reader;
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public List<UiNode> firstNodes(FlowType type, String csrfToken) {
        return forms.askForCode(type, csrfToken);
    }

    @Override
    public VerificationVerdict judge(VerificationAttempt attempt) {
        if (attempt.submission() instanceof Submission.Query query) {
            return opened(attempt, query);
        }
        Entered entered = reader.read(attempt.submission(), FIELDS);
        List<FormChange> problems = problems(entered);
        if (!problems.isEmpty()) {
            return VerificationVerdict.of(new Input.Objection(problems), attempt.sent());
        }
        if (!entered.text("code").isEmpty()) {
            return check(attempt, entered);
        }
        return entered.text("method").equals(NAME)
                ? ask(attempt, entered)
                : VerificationVerdict.of(noMethod(entered.text("email")), attempt.sent());
    }

    /** A link fills in its code; whoever reads along with a mail, a scanner too, proves nothing by opening it. */
    private VerificationVerdict opened(VerificationAttempt attempt, Submission.Query query) {
        String code = query.fields().getOrDefault("code", List.of()).stream()
                .findFirst()
                .orElse("");
        return code.isEmpty()
                ? VerificationVerdict.of(noMethod(""), attempt.sent())
                : VerificationVerdict.of(new Input.OpenCode(), attempt.sent()).fillingIn(code);
    }

    private Input noMethod(String email) {
        List<FormChange> changes = forms.refused(NodeGroup.CODE, email);
        changes.add(new FormChange.TellAgain(messages.noVerificationMethod()));
        return new Input.NoMethod(changes);
    }

    private List<FormChange> problems(Entered entered) {
        var problems = new ArrayList<FormChange>();
        if (!METHODS.contains(entered.text("method"))) {
            problems.add(new FormChange.TellAt("method", messages.generic("The method has to be code or link.")));
        }
        String email = entered.text("email");
        if (!email.isEmpty() && !addresses.isEmail(email)) {
            problems.add(new FormChange.TellAt("email", messages.notAnEmail(email)));
        }
        if (!problems.isEmpty()) {
            problems.addFirst(new FormChange.ClearNodeMessages());
        }
        return problems;
    }

    private VerificationVerdict check(VerificationAttempt attempt, Entered entered) {
        if (strict) {
            Optional<String> objection =
                    desk.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
            if (objection.isPresent()) {
                return refused(attempt, "", "", messages.generic(objection.get()));
            }
        }
        var checked = codes.checkCode(attempt.flow().id(), attempt.sent(), entered.text("code"), attempt.now());
        var verdict = switch (checked) {
            case Codes.Checked.TooMany many -> VerificationVerdict.of(new Input.OneCodeTooMany(), many.after());
            case Codes.Checked.Wrong wrong -> VerificationVerdict.of(new Input.WrongCode(), wrong.after());
            case Codes.Checked.Spent spent -> VerificationVerdict.of(new Input.WrongCode(), spent.after());
            case Codes.Checked.Expired(var at, SentSecrets after) ->
                VerificationVerdict.of(new Input.ExpiredCode(at), after);
            case Codes.Checked.Right(SentSecret secret, SentSecrets after)
            when !mails.isCurrent(secret) -> VerificationVerdict.of(new Input.WrongCode(), after);
            case Codes.Checked.Right(SentSecret secret, SentSecrets after) ->
                VerificationVerdict.of(new Input.RightCode(), after).provenBy(secret);
        };
        return verdict.repeating(entered.transientPayload());
    }

    private VerificationVerdict ask(VerificationAttempt attempt, Entered entered) {
        String email = entered.text("email");
        if (attempt.isPassed()) {
            return VerificationVerdict.of(new Input.AskForMail(List.of()), attempt.sent());
        }
        Optional<String> objection =
                desk.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        if (objection.isPresent()) {
            return refused(attempt, email, "", messages.generic(objection.get()));
        }
        if (email.isEmpty()) {
            return refused(attempt, email, "email", messages.required("email"));
        }
        return send(attempt, email, entered.transientPayload().orElse(JsonObject.EMPTY));
    }

    private VerificationVerdict refused(VerificationAttempt attempt, String email, String at, UiText why) {
        List<FormChange> changes = forms.refused(NodeGroup.CODE, email);
        changes.add(new FormChange.TellAt(at, why));
        return VerificationVerdict.of(new Input.Objection(changes), attempt.sent());
    }

    private VerificationVerdict send(VerificationAttempt attempt, String email, Json payload) {
        var flow = attempt.flow();
        var recipient = mails.recipient(email);
        Optional<VerifiableAddress> known = recipient.verifiable();
        var fresh = codes.code(
                flow.id(),
                Channel.EMAIL,
                recipient.address(),
                known.flatMap(address -> recipient.owner())
                        .map(StoredIdentity::id)
                        .orElse(null),
                attempt.now());
        String requestUrl = String.valueOf(flow.requestUrl());
        var mail = known.map(address -> mail(attempt, recipient, address, fresh.secret(), requestUrl, payload))
                .orElseGet(() -> new VerificationVerdict.Mail(
                        mails.unknown("verification_code_invalid", email, requestUrl, payload, attempt.now()), null));
        List<FormChange> changes = List.of(
                new FormChange.ClearMessages(),
                new FormChange.Show(forms.enterCode(flow.type(), "", "email", email)),
                new FormChange.Tell(messages.verificationCodeSent()));
        return VerificationVerdict.of(
                        new Input.AskForMail(changes), attempt.sent().withCodes(List.of(fresh.kept())))
                .sending(mail);
    }

    private VerificationVerdict.Mail mail(
            VerificationAttempt attempt,
            VerificationMails.Recipient recipient,
            VerifiableAddress address,
            String code,
            String requestUrl,
            Json payload) {
        StoredIdentity owner = recipient.owner().orElseThrow();
        OutboxMessage message = mails.code(
                attempt.flow().id(), owner, address.via(), address.value(), code, requestUrl, payload, attempt.now());
        return new VerificationVerdict.Mail(
                message, VerificationMails.marked(owner, address, attempt.now()).orElse(null));
    }

    @Override
    public Begun begin(Opening opening, StoredIdentity owner, VerifiableAddress address, String requestUrl) {
        var fresh = codes.code(opening.id(), address.via(), address.value(), owner.id(), opening.issuedAt());
        OutboxMessage message = mails.code(
                opening.id(),
                owner,
                address.via(),
                address.value(),
                fresh.secret(),
                requestUrl,
                JsonObject.EMPTY,
                opening.issuedAt());
        return new Begun(
                forms.enterCode(
                        opening.type(), opening.csrfToken(), address.via().value(), address.value()),
                List.of(messages.verificationCodeSent()),
                new SentSecrets(0, List.of(fresh.kept()), List.of()),
                message);
    }
}
