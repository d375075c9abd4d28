package dev.portcullis.domain;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.flow.MailedFlows;
import dev.portcullis.domain.identity.TextedCodes;
import dev.portcullis.domain.recovery.AddressChoiceRules;
import dev.portcullis.domain.recovery.AddressMarks;
import dev.portcullis.domain.recovery.AfterRecovery;
import dev.portcullis.domain.recovery.CodeRecovery;
import dev.portcullis.domain.recovery.LinkRecovery;
import dev.portcullis.domain.recovery.ReclaimedAccounts;
import dev.portcullis.domain.recovery.RecoveryCompletion;
import dev.portcullis.domain.recovery.RecoveryMails;
import dev.portcullis.domain.recovery.RecoveryMethod;
import dev.portcullis.domain.recovery.RecoveryMethods;
import dev.portcullis.domain.recovery.RecoveryService;
import dev.portcullis.domain.recovery.RecoveryStart;
import dev.portcullis.domain.recovery.RecoverySuccessors;
import dev.portcullis.domain.settings.SettingsStart;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.recovery.RecoveryFlow;
import java.util.ArrayList;
import java.util.List;

/** How recoveries are put together. */
final class RecoveryWiring {
    private RecoveryWiring() {}

    static RecoveryService of(Foundation shared, Methods methods, SettingsStart settings) {
        boolean transitions = shared.configuration.hasFeature("use_continue_with_transitions");
        var kind = new MailedFlows.Kind<>(
                FlowKind.RECOVERY,
                RecoveryFlow.class,
                shared.configuration.recovery(),
                shared.has(Rule.LINKS_NEED_CONFIRMATION));
        var recoveries = new MailedFlows<>(kind, shared.support, shared.ports.atRest());
        RecoveryMethods recoveryMethods = recoveryMethods(shared, methods);
        var start = new RecoveryStart(kind, recoveryMethods, shared.sessions, shared.support);
        return new RecoveryService(
                start,
                recoveryMethods,
                completion(shared, methods, settings, transitions),
                new RecoverySuccessors(start, transitions, recoveries, shared.support),
                recoveries,
                shared.support);
    }

    private static RecoveryCompletion completion(
            Foundation shared, Methods methods, SettingsStart settings, boolean transitions) {
        return new RecoveryCompletion(
                new AfterRecovery(
                        shared.configuration.recovery().after(),
                        transitions,
                        shared.has(Rule.RECOVERY_ENDS_OTHER_SESSIONS)),
                new ReclaimedAccounts(
                        shared.has(Rule.RECOVERY_DROPS_UNPROVEN_CREDENTIALS), methods.levels(), shared.notices),
                settings,
                shared.sessions,
                shared.support);
    }

    private static RecoveryMethods recoveryMethods(Foundation shared, Methods methods) {
        var settings = shared.configuration.recovery();
        var mails = new RecoveryMails(
                shared.mailed(Purpose.RECOVERY_CODE, FlowKind.RECOVERY, settings),
                new TextedCodes(shared.has(Rule.TEXTED_CODES_NEED_PROVEN_NUMBERS), true),
                shared.ports.work(),
                shared.addresses);
        var all = new ArrayList<RecoveryMethod>(List.of(
                new CodeRecovery(
                        shared.configuration.methods().isEnabled("code"),
                        choosing(shared),
                        mails,
                        shared.reader,
                        shared.support),
                new LinkRecovery(
                        shared.configuration.methods().isEnabled("link"),
                        shared.has(Rule.LINKS_NEED_CONFIRMATION),
                        mails,
                        shared.reader,
                        shared.support)));
        all.addAll(methods.of(RecoveryMethod.class));
        return new RecoveryMethods(new MethodName(settings.use()), all, shared.messages);
    }

    private static AddressChoiceRules choosing(Foundation shared) {
        return new AddressChoiceRules(
                shared.configuration.hasFeature("choose_recovery_address"),
                shared.hidesUnknownAccounts(),
                new AddressMarks(shared.has(Rule.OFFERED_ADDRESSES_ARE_KEYED), shared.ports.hash()));
    }
}
