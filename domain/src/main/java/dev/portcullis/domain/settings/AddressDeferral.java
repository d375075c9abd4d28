package dev.portcullis.domain.settings;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.settings.SettingsCompletion.Outcome;
import dev.portcullis.domain.settings.SettingsMachine.Input.Changed;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.domain.verification.WaitingChange;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.settings.SettingsFlow;
import java.util.List;
import java.util.Optional;

/**
 * Lets a change wait until the address that it brings is proven: somebody who mistypes it keeps the old one, and nobody gets an
 * account by an address that is not theirs. Source: docs/contract/hooks.md, "New addresses".
 */
final class AddressDeferral {
    private final Verifications verifications;
    private final SettingsAnswers answers;
    private final FlowSupport support;

    AddressDeferral(SettingsAnswers answers, FlowSupport support) {
        this.verifications = answers.verifications();
        this.answers = answers;
        this.support = support;
    }

    /** What comes of a change that brings an address which nobody proved; empty where it brings none. */
    Optional<Outcome> of(OngoingSettings settings, Changed change) {
        List<VerifiableAddress> fresh = fresh(settings.identity(), change.identity());
        return fresh.isEmpty() ? Optional.empty() : Optional.of(of(settings, change, fresh));
    }

    private static List<VerifiableAddress> fresh(StoredIdentity before, StoredIdentity after) {
        return after.profile().verifiableAddresses().stream()
                .filter(one -> !one.verified()
                        && VerifiableAddresses.find(before, one.via(), one.value())
                                .isEmpty())
                .toList();
    }

    private Outcome of(OngoingSettings settings, Changed change, List<VerifiableAddress> fresh) {
        if (!settings.isPrivileged()) {
            return new Outcome.NeedsRefresh();
        }
        if (fresh.size() > 1) {
            var why = new Problem("", support.messages().generic("Change one address at a time."));
            var entered =
                    DottedPaths.leaves("traits", change.identity().profile().traits());
            return new Outcome.Refused(FormChanges.refusing(entered, List.of(why)), List.of(why));
        }
        VerifiableAddress address = fresh.getFirst();
        if (isSomebodyElses(settings.identity(), address)) {
            var why = new Problem("", support.messages().of(Phrase.DUPLICATE_CREDENTIALS));
            return new Outcome.Refused(change.ifTaken(), List.of(why));
        }
        return new Outcome.Saved(waits(settings, change, address));
    }

    private boolean isSomebodyElses(StoredIdentity owner, VerifiableAddress address) {
        return support.work()
                .read(stores -> stores.identities().findByAnyIdentifier(address.value()).stream()
                                .anyMatch(one -> !one.id().equals(owner.id()))
                        || stores.identities()
                                .findByVerifiableAddress(address.via(), address.value())
                                .isPresent());
    }

    private Answer<SettingsFlow> waits(OngoingSettings settings, Changed change, VerifiableAddress address) {
        Verifications.Started verification = verifications.ofNew(
                settings.identity(), address, settings.flow(), Verifications.Browser.of(settings.caller()));
        WaitingChange waiting = waiting(settings, change, address);
        SessionId session = waiting.session();
        support.work().write(stores -> {
            if (!stores.sessions().hold(session)) {
                throw new StaleVersion("session " + session);
            }
            verifications.keep(stores, verification, waiting::into);
            return waiting;
        });
        return answers.waiting(settings, verification);
    }

    private static WaitingChange waiting(OngoingSettings settings, Changed change, VerifiableAddress address) {
        return new WaitingChange(
                settings.identity().id(),
                settings.current().session().id(),
                settings.flow().id(),
                address.via(),
                address.value(),
                settings.identity().profile().traits(),
                change.identity().profile().traits(),
                settings.payload().orElse(JsonObject.EMPTY));
    }
}
