package dev.portcullis.domain.recovery;

import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.recovery.RecoveryMachine.State;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Optional;

/**
 * Choosing among the addresses that somebody has: one is named, one is chosen by a part of it, and that one is confirmed in
 * full. What nobody has is treated like a sole address; where nobody may learn who has an account, every address is. Source:
 * docs/contract/recovery.md, "A choice of addresses".
 */
final class AddressChoice {
    private static final int MOST = 10;

    private final AddressChoiceRules rules;
    private final RecoveryMails mails;
    private final RecoveryForms forms;
    private final Messages messages;

    AddressChoice(AddressChoiceRules rules, RecoveryMails mails, RecoveryForms forms, Messages messages) {
        this.rules = rules;
        this.mails = mails;
        this.forms = forms;
        this.messages = messages;
    }

    /** Whether a submission to a flow that awaits a code is one, and no step back and no request for another. */
    boolean isCode(SubmittedValues entered) {
        boolean back = goesBack(entered);
        return !back
                && (!entered.text("code").isEmpty()
                        || entered.text("recovery_confirm_address").isEmpty());
    }

    private static boolean goesBack(SubmittedValues entered) {
        return entered.text("screen").equals("previous") && !named(entered).isEmpty();
    }

    private static String named(SubmittedValues entered) {
        return entered.text("recovery_address");
    }

    RecoveryVerdict judge(RecoveryAttempt attempt, SubmittedValues entered) {
        if (goesBack(entered)) {
            return back(attempt, entered);
        }
        return switch (attempt.state()) {
            case State.AwaitingAddress waiting -> name(attempt, entered);
            case State.AwaitingAddressChoice waiting -> choose(attempt, entered);
            case State.ConfirmingAddress waiting -> confirm(attempt, entered);
            case State.AwaitingCode waiting -> confirm(attempt, entered);
            case State.ChooseMethod other -> throw new IllegalStateException("there is nothing to choose");
            case State.SentEmail other -> throw new IllegalStateException("there is nothing to choose");
            case State.PassedChallenge other -> throw new IllegalStateException("there is nothing to choose");
        };
    }

    private RecoveryVerdict back(RecoveryAttempt attempt, SubmittedValues entered) {
        List<OfferedAddress> offered =
                offered(mails.byAnyChannel(named(entered)).owner());
        return offered.size() > 1 && !rules.tellsNobody()
                ? verdict(attempt, new Input.NameOneOfSeveral(offer(attempt, offered, named(entered))))
                : verdict(
                        attempt,
                        new Input.NameAgain(FormChanges.of(
                                new FormChange.ClearMessages(), new FormChange.ReplaceNodes(forms.nameAddress("")))));
    }

    private RecoveryVerdict name(RecoveryAttempt attempt, SubmittedValues entered) {
        String named = named(entered);
        if (named.isEmpty()) {
            return missing(attempt, "recovery_address");
        }
        var recipient = mails.byAnyChannel(named);
        List<OfferedAddress> offered = offered(recipient.owner());
        boolean sole = rules.tellsNobody()
                || offered.isEmpty()
                || offered.size() == 1 && offered.getFirst().address().equals(named);
        return sole
                ? settle(attempt, entered, recipient)
                : verdict(attempt, new Input.NameOneOfSeveral(offer(attempt, offered, named)));
    }

    private static List<OfferedAddress> offered(Optional<StoredIdentity> owner) {
        return owner.stream()
                .flatMap(one -> one.profile().recoveryAddresses().stream())
                .map(RecoveryAddress::value)
                .sorted()
                .limit(MOST)
                .map(OfferedAddress::new)
                .toList();
    }

    private FormChanges offer(RecoveryAttempt attempt, List<OfferedAddress> offered, String named) {
        var nodes = forms.chooseAddress(
                offered, one -> rules.marks().of(attempt.flow().id(), one), named);
        return changes(nodes, messages.askToChooseAddress());
    }

    private RecoveryVerdict choose(RecoveryAttempt attempt, SubmittedValues entered) {
        String mark = entered.text("recovery_select_address");
        String named = named(entered);
        if (mark.isEmpty()) {
            return missing(attempt, "recovery_select_address");
        }
        if (named.isEmpty()) {
            return missing(attempt, "recovery_address");
        }
        var recipient = mails.byAnyChannel(named);
        if (isMarkOf(new OfferedAddress(named), attempt, mark)) {
            return settle(attempt, entered, recipient);
        }
        return offered(recipient.owner()).stream()
                .filter(one -> isMarkOf(one, attempt, mark))
                .findFirst()
                .map(chosen -> verdict(attempt, new Input.ChooseAnother(confirmation(chosen, named))))
                .orElseGet(() -> RecoveryVerdict.objection(
                        CodeRecovery.NAME,
                        attempt,
                        "",
                        messages.generic("This address was not among those that were offered.")));
    }

    private boolean isMarkOf(OfferedAddress address, RecoveryAttempt attempt, String mark) {
        return rules.marks().isOf(attempt.flow().id(), address, mark);
    }

    private FormChanges confirmation(OfferedAddress chosen, String named) {
        boolean phone = Identifiers.channelOf(chosen.address()).equals(Channel.SMS);
        return changes(forms.confirmAddress(phone, named), messages.askForFullAddress());
    }

    private RecoveryVerdict confirm(RecoveryAttempt attempt, SubmittedValues entered) {
        String confirmed = entered.text("recovery_confirm_address");
        return confirmed.isEmpty()
                ? missing(attempt, "recovery_confirm_address")
                : settle(attempt, entered, mails.byAnyChannel(confirmed));
    }

    private RecoveryVerdict settle(RecoveryAttempt attempt, SubmittedValues entered, Recipient recipient) {
        String settled = recipient.typed();
        var payload = entered.transientPayload().orElse(JsonObject.EMPTY);
        var mail = mails.code(attempt.flow(), recipient, payload, attempt.now());
        UiText sent = messages.recoveryCodeSentTo(new OfferedAddress(settled).masked());
        String named = named(entered).isEmpty() ? settled : named(entered);
        var input = new Input.SettleAddress(changes(forms.enterCode(settled, named), sent));
        return RecoveryVerdict.of(CodeRecovery.NAME, input, attempt.sent().withCodes(List.of(mail.kept())))
                .sending(mail.message());
    }

    private static FormChanges changes(List<UiNode> nodes, UiText notice) {
        return FormChanges.of(
                new FormChange.ClearMessages(), new FormChange.ReplaceNodes(nodes), new FormChange.AddMessage(notice));
    }

    private RecoveryVerdict missing(RecoveryAttempt attempt, String field) {
        return RecoveryVerdict.objection(CodeRecovery.NAME, attempt, field, messages.required(field));
    }

    private static RecoveryVerdict verdict(RecoveryAttempt attempt, Input input) {
        return RecoveryVerdict.of(CodeRecovery.NAME, input, attempt);
    }
}
