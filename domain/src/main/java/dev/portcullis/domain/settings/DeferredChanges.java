package dev.portcullis.domain.settings;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.settings.SettingsMachine.Input.Changed;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.verification.WaitingChange;
import dev.portcullis.domain.verification.WaitingChanges;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Makes changes of traits that waited until a new address was proven: as if they were submitted now, by the session that asked for
 * them. Source: docs/contract/hooks.md, "New addresses".
 */
public final class DeferredChanges implements WaitingChanges {
    private static final int MOST_SESSIONS = 1000;

    private final SettingsCompletion completion;
    private final Identities identities;
    private final FlowSupport support;
    private final Duration privilegedFor;

    public DeferredChanges(
            SettingsCompletion completion, Identities identities, FlowSupport support, Duration privilegedFor) {
        this.completion = completion;
        this.identities = identities;
        this.support = support;
        this.privilegedFor = privilegedFor;
    }

    @Override
    public Outcome make(WaitingChange change, Caller caller, BiConsumer<Stores, StoredIdentity> also, Instant now) {
        return ongoing(change, caller, now)
                .map(settings -> made(settings, change, also))
                .orElseGet(() -> refused(
                        "This change can no longer be made: you signed out, or your account changed meanwhile."));
    }

    /** The settings in which the change was asked for; empty where they, the session or the traits are not what they were. */
    private Optional<OngoingSettings> ongoing(WaitingChange change, Caller caller, Instant now) {
        Optional<StoredFlow<SettingsFlow>> flow = support.flows()
                .find(SettingsFlow.class, change.settings())
                .filter(stored -> !Flows.isOver(stored.flow(), now));
        Optional<StoredIdentity> owner = support.identity(change.identity())
                .filter(identity -> identity.profile().isActive())
                .filter(identity -> identity.profile().traits().equals(change.before()));
        return flow.flatMap(stored -> owner.flatMap(identity ->
                session(change, now).map(session -> ongoing(change, stored, caller, session, identity, now))));
    }

    private Optional<StoredSession> session(WaitingChange change, Instant now) {
        return support.work().read(stores -> stores.sessions().newest(change.identity(), MOST_SESSIONS)).stream()
                .filter(session -> session.id().equals(change.session()))
                .filter(session -> session.active() && now.isBefore(session.expiresAt()))
                .findFirst();
    }

    private OngoingSettings ongoing(
            WaitingChange change,
            StoredFlow<SettingsFlow> flow,
            Caller caller,
            StoredSession session,
            StoredIdentity identity,
            Instant now) {
        var asked = new SignedInCaller(session, identity.profile(), "", false);
        return new OngoingSettings(flow, caller, asked, identity, privilegedFor, Optional.of(change.payload()), now);
    }

    private Outcome made(OngoingSettings settings, WaitingChange change, BiConsumer<Stores, StoredIdentity> also) {
        StoredIdentity after = identities.withTraits(settings.identity(), change.after(), settings.now());
        StoredIdentity verified = VerifiableAddresses.verified(after, change.via(), change.address(), settings.now());
        var kept = new Changed(MethodName.PROFILE, verified, FormChanges.of());
        return switch (completion.make(settings, kept, also)) {
            case SettingsCompletion.Outcome.Saved saved -> new Outcome.Made(verified);
            case SettingsCompletion.Outcome.Refused(var changes, var why) -> new Outcome.Refused(why);
            case SettingsCompletion.Outcome.NeedsRefresh stale -> refused("Sign in again to change this.");
        };
    }

    private Outcome refused(String why) {
        return new Outcome.Refused(List.of(new Problem("", support.messages().generic(why))));
    }
}
