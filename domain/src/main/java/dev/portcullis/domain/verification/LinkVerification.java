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
import dev.portcullis.domain.ui.Nodes;
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
import java.util.List;
import java.util.Optional;

/** Verifying an address with a link. Source: wire contract, recovery-verification 3.2; checklist C2 to C6. */
public final class LinkVerification implements VerificationMethod {
    private static final String NAME = "link";
    private static final Fields FIELDS =
            Fields.texts("method", "email", "token", "csrf_token").withTransientPayload();

    private final boolean enabled;
    private final boolean strict;
    private final Codes codes;
    private final VerificationMails mails;
    private final VerificationForms forms;
    private final Addresses addresses;
    private final SubmissionReader reader;
    private final FlowDesk desk;
    private final Messages messages;

    /** @param strict whether opening a link proves nothing yet, and the person's own submission does; in the contract opening is enough */
    public LinkVerification(
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
        return forms.askForLink(csrfToken);
    }

    @Override
    public VerificationVerdict judge(VerificationAttempt attempt) {
        if (!attempt.token().isEmpty()) {
            return opened(attempt);
        }
        Entered entered = reader.read(attempt.submission(), FIELDS);
        if (strict && !entered.text("token").isEmpty()) {
            return confirmed(attempt, entered);
        }
        String email = entered.text("email");
        if (!entered.text("method").equals(NAME)) {
            List<FormChange> changes = forms.refused(NodeGroup.LINK, email);
            changes.add(new FormChange.TellAgain(messages.noVerificationMethod()));
            return VerificationVerdict.of(new Input.NoMethod(changes), attempt.sent());
        }
        if (!email.isEmpty() && !addresses.isEmail(email)) {
            return VerificationVerdict.of(
                    new Input.Objection(List.of(
                            new FormChange.ClearNodeMessages(),
                            new FormChange.TellAt("email", messages.notAnEmail(email)))),
                    attempt.sent());
        }
        return ask(attempt, entered, email);
    }

    /** The person says by a submission of their own what opening the link began. */
    private VerificationVerdict confirmed(VerificationAttempt attempt, Entered entered) {
        Optional<String> objection =
                desk.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        return objection.isPresent()
                ? refused(attempt, "", "", messages.generic(objection.get()))
                : opened(attempt.with(entered.text("token")));
    }

    private VerificationVerdict opened(VerificationAttempt attempt) {
        boolean byLink = attempt.submission() instanceof Submission.Query;
        var checked = codes.checkLink(attempt.flow().id(), attempt.sent(), attempt.token(), attempt.now());
        return switch (checked) {
            case Codes.Checked.TooMany many -> VerificationVerdict.of(new Input.WrongLink(), attempt.sent());
            case Codes.Checked.Wrong wrong -> VerificationVerdict.of(new Input.WrongLink(), attempt.sent());
            case Codes.Checked.Spent spent -> VerificationVerdict.of(new Input.WrongLink(), attempt.sent());
            case Codes.Checked.Expired(var at, var after)
            when strict && byLink -> VerificationVerdict.of(new Input.ExpiredLink(at), attempt.sent());
            case Codes.Checked.Expired(var at, var after) -> VerificationVerdict.of(new Input.ExpiredLink(at), after);
            case Codes.Checked.Right right
            when !mails.isCurrent(right.secret()) -> VerificationVerdict.of(new Input.WrongLink(), attempt.sent());
            case Codes.Checked.Right right
            when strict && byLink ->
                VerificationVerdict.of(new Input.OpenLink(), attempt.sent()).fillingIn(attempt.token());
            case Codes.Checked.Right(SentSecret secret, SentSecrets after) ->
                VerificationVerdict.of(new Input.RightLink(), after).provenBy(secret);
        };
    }

    private VerificationVerdict ask(VerificationAttempt attempt, Entered entered, String email) {
        if (attempt.isPassed()) {
            return VerificationVerdict.of(new Input.AskForMail(List.of()), attempt.sent());
        }
        Optional<String> objection =
                desk.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        if (objection.isPresent()) {
            return refused(attempt, email, "", messages.generic(objection.get()));
        }
        return email.isEmpty()
                ? refused(attempt, email, "email", messages.required("email"))
                : send(attempt, email, entered.transientPayload().orElse(JsonObject.EMPTY));
    }

    private VerificationVerdict refused(VerificationAttempt attempt, String email, String at, UiText why) {
        List<FormChange> changes = forms.refused(NodeGroup.LINK, email);
        changes.add(new FormChange.TellAt(at, why));
        return VerificationVerdict.of(new Input.Objection(changes), attempt.sent());
    }

    private VerificationVerdict send(VerificationAttempt attempt, String email, Json payload) {
        var flow = attempt.flow();
        var recipient = mails.recipient(email);
        Optional<VerifiableAddress> known = recipient.verifiable();
        var fresh = codes.link(
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
                        mails.unknown("verification_invalid", email, requestUrl, payload, attempt.now()), null));
        UiNode filled = Nodes.email(NodeGroup.LINK, email, messages);
        List<FormChange> changes = List.of(
                new FormChange.ClearMessages(),
                new FormChange.Put(filled),
                new FormChange.Tell(messages.verificationLinkSent()));
        return VerificationVerdict.of(
                        new Input.AskForMail(changes), attempt.sent().withLink(fresh.kept()))
                .sending(mail);
    }

    private VerificationVerdict.Mail mail(
            VerificationAttempt attempt,
            VerificationMails.Recipient recipient,
            VerifiableAddress address,
            String token,
            String requestUrl,
            Json payload) {
        StoredIdentity owner = recipient.owner().orElseThrow();
        OutboxMessage message = mails.link(
                attempt.flow().id(), owner, address.via(), address.value(), token, requestUrl, payload, attempt.now());
        return new VerificationVerdict.Mail(
                message, VerificationMails.marked(owner, address, attempt.now()).orElse(null));
    }

    @Override
    public Begun begin(Opening opening, StoredIdentity owner, VerifiableAddress address, String requestUrl) {
        var fresh = codes.link(opening.id(), address.via(), address.value(), owner.id(), opening.issuedAt());
        OutboxMessage message = mails.link(
                opening.id(),
                owner,
                address.via(),
                address.value(),
                fresh.secret(),
                requestUrl,
                JsonObject.EMPTY,
                opening.issuedAt());
        return new Begun(
                forms.linkSent(opening.csrfToken(), address.via().value(), address.value()),
                List.of(),
                new SentSecrets(0, List.of(), List.of(fresh.kept())),
                message);
    }
}
