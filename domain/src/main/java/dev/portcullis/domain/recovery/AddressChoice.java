package dev.portcullis.domain.recovery;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Choosing among the addresses that somebody has: one is named, one is chosen by a part of it, and that one is confirmed in
 * full. What nobody has is treated like a sole address; where nobody may learn who has an account, every address is. Source:
 * docs/contract/recovery.md, "A choice of addresses".
 */
final class AddressChoice {
    private static final int MOST = 10;

    private final AddressChoiceRules rules;
    private final RecoveryMails mails;
    private final RecoveryRequest request;
    private final RecoveryForms forms;
    private final Messages messages;

    AddressChoice(AddressChoiceRules rules, RecoveryMails mails, RecoveryRequest request, FlowSupport support) {
        this.rules = rules;
        this.mails = mails;
        this.request = request;
        this.forms = new RecoveryForms(support);
        this.messages = support.messages();
    }

    /** Whether a submission to a flow that awaits a code is one, and no step back and no request for another. */
    static boolean isCode(SubmittedValues entered) {
        boolean back = goesBack(entered);
        return !back
                && (!entered.text("code").isEmpty()
                        || entered.text("recovery_confirm_address").isEmpty());
    }

    private static boolean goesBack(SubmittedValues entered) {
        return entered.text("screen").equals("previous") && !name(entered).isEmpty();
    }

    private static String name(SubmittedValues entered) {
        return entered.text("recovery_address");
    }

    /** What a submission is where an address is asked for. */
    Input named(RecoveryAttempt attempt, SubmittedValues entered) {
        return step(attempt, entered, this::name);
    }

    /** What a submission is where addresses are offered. */
    Input chosen(RecoveryAttempt attempt, SubmittedValues entered) {
        return step(attempt, entered, this::choose);
    }

    /** What a submission is where an address is asked for in full, or asked for again. */
    Input confirmed(RecoveryAttempt attempt, SubmittedValues entered) {
        return step(attempt, entered, this::confirm);
    }

    /** Whoever is signed in needs no step, and each step may be taken back. */
    private Input step(
            RecoveryAttempt attempt,
            SubmittedValues entered,
            BiFunction<RecoveryAttempt, SubmittedValues, Input> forward) {
        if (attempt.signedIn()) {
            return new Input.SignedInAlready();
        }
        return goesBack(entered) ? back(attempt, entered) : forward.apply(attempt, entered);
    }

    private Input back(RecoveryAttempt attempt, SubmittedValues entered) {
        List<OfferedAddress> offered = offered(mails.byAnyChannel(name(entered)).owner());
        return offered.size() > 1 && !rules.tellsNobody()
                ? several(attempt, entered, offered)
                : new Input.NameAgain(Reply.of(trace(entered), FormChanges.showing(forms.nameAddress(""))));
    }

    private static Trace trace(SubmittedValues entered) {
        return Trace.none(CodeRecovery.NAME).repeating(entered.transientPayload());
    }

    private Input name(RecoveryAttempt attempt, SubmittedValues entered) {
        String named = name(entered);
        if (named.isEmpty()) {
            return request.missing("recovery_address");
        }
        var recipient = mails.byAnyChannel(named);
        List<OfferedAddress> offered = offered(recipient.owner());
        boolean sole = rules.tellsNobody()
                || offered.isEmpty()
                || offered.size() == 1 && offered.getFirst().address().equals(named);
        return sole ? settle(attempt, entered, recipient) : several(attempt, entered, offered);
    }

    private List<OfferedAddress> offered(Optional<StoredIdentity> owner) {
        return owner.stream()
                .flatMap(mails::reached)
                .map(RecoveryAddress::value)
                .sorted()
                .limit(MOST)
                .map(OfferedAddress::new)
                .toList();
    }

    private Input several(RecoveryAttempt attempt, SubmittedValues entered, List<OfferedAddress> offered) {
        var nodes = forms.chooseAddress(
                offered, one -> rules.marks().of(attempt.flow().id(), one), name(entered));
        return new Input.NameOneOfSeveral(
                Reply.of(trace(entered), FormChanges.showing(nodes, messages.of(Phrase.ASK_TO_CHOOSE_ADDRESS))));
    }

    private Input choose(RecoveryAttempt attempt, SubmittedValues entered) {
        String mark = entered.text("recovery_select_address");
        String named = name(entered);
        if (mark.isEmpty()) {
            return request.missing("recovery_select_address");
        }
        if (named.isEmpty()) {
            return request.missing("recovery_address");
        }
        var recipient = mails.byAnyChannel(named);
        if (isMarkOf(new OfferedAddress(named), attempt, mark)) {
            return settle(attempt, entered, recipient);
        }
        return offered(recipient.owner()).stream()
                .filter(one -> isMarkOf(one, attempt, mark))
                .findFirst()
                .map(chosen -> another(entered, chosen))
                .orElseGet(() -> RecoveryRequest.refused(
                        "", messages.generic("This address was not among those that were offered.")));
    }

    private boolean isMarkOf(OfferedAddress address, RecoveryAttempt attempt, String mark) {
        return rules.marks().isOf(attempt.flow().id(), address, mark);
    }

    private Input another(SubmittedValues entered, OfferedAddress chosen) {
        boolean phone = Identifiers.channelOf(chosen.address()).equals(Channel.SMS);
        var nodes = forms.confirmAddress(phone, name(entered));
        return new Input.ChooseAnother(
                Reply.of(trace(entered), FormChanges.showing(nodes, messages.of(Phrase.ASK_FOR_FULL_ADDRESS))));
    }

    private Input confirm(RecoveryAttempt attempt, SubmittedValues entered) {
        String confirmed = entered.text("recovery_confirm_address");
        return confirmed.isEmpty()
                ? request.missing("recovery_confirm_address")
                : settle(attempt, entered, mails.byAnyChannel(confirmed));
    }

    private Input settle(RecoveryAttempt attempt, SubmittedValues entered, Recipient recipient) {
        String settled = recipient.typed();
        Optional<JsonObject> payload = entered.transientPayload();
        var mail = mails.code(attempt, recipient, payload);
        UiText sent = messages.recoveryCodeSentTo(new OfferedAddress(settled).masked());
        String named = name(entered).isEmpty() ? settled : name(entered);
        var after = attempt.sent().withCodes(List.of(mail.kept())).remembered();
        return new Input.SettleAddress(Reply.sending(
                mail.message(),
                Trace.of(CodeRecovery.NAME, after).repeating(payload),
                FormChanges.showing(forms.enterCode(settled, named), sent)));
    }
}
