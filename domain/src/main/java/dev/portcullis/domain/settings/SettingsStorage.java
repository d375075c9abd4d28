package dev.portcullis.domain.settings;

import dev.portcullis.domain.hook.PreviousAddressesHook;
import dev.portcullis.domain.identity.MethodLevels;
import dev.portcullis.domain.identity.Secrets;
import dev.portcullis.domain.identity.TextedCodes;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.notice.Notices;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.store.Stores;
import java.util.Optional;

/** Keeps a change of settings, all of it or nothing. Source: docs/contract/settings.md, "Success". */
public final class SettingsStorage {
    private final SettingsSuccessors successors;
    private final MethodLevels levels;
    private final Sessions sessions;
    private final Verifications verifications;
    private final Notices notices;
    private final boolean newCredentialEndsOthers;

    /** @param newCredentialEndsOthers whether the account's other sessions end with a new password; in the contract a hook says so */
    public SettingsStorage(
            SettingsSuccessors successors,
            MethodLevels levels,
            Sessions sessions,
            Verifications verifications,
            Notices notices,
            boolean newCredentialEndsOthers) {
        this.successors = successors;
        this.levels = levels;
        this.sessions = sessions;
        this.verifications = verifications;
        this.notices = notices;
        this.newCredentialEndsOthers = newCredentialEndsOthers;
    }

    /**
     * What is to be kept.
     *
     * @param flows this flow, and the one that may be filled in now
     * @param lifted the session with what the change proved; empty where it proved nothing
     */
    record Saving(
            SettingsSuccessors.Succession flows,
            StoredIdentity identity,
            Verifications.Started verification,
            Optional<Sessions.Proven> lifted,
            boolean endsOthers) {}

    /** @param changed the identity as hooks left it @param revokes whether a hook ends the other sessions */
    Saving saving(OngoingSettings settings, Input.Changed change, StoredIdentity changed, boolean revokes) {
        Verifications.Started verification =
                verifications.ofPending(changed, settings.flow(), Verifications.Browser.of(settings.caller()));
        StoredIdentity identity = levels.in(verification.identity());
        return new Saving(
                successors.of(settings, identity),
                identity,
                verification,
                change.proof().map(proof -> lifted(settings, change.by(), proof)),
                revokes || newCredentialEndsOthers && isCredentialNew(settings.identity(), identity));
    }

    private static boolean isCredentialNew(StoredIdentity before, StoredIdentity after) {
        return Secrets.differ(before, after) || TextedCodes.isNumberNew(before, after);
    }

    private Sessions.Proven lifted(OngoingSettings settings, MethodName by, Proof proof) {
        return sessions.renew(settings.current(), proof.counted(levels.of(by), settings.now()), settings.now());
    }

    /**
     * @return how many other sessions ended
     * @throws StaleVersion if the session was ended meanwhile, or somebody else was quicker
     */
    long keep(Stores stores, OngoingSettings settings, Saving saving) {
        SessionId own = settings.current().session().id();
        stores.flows().insert(saving.flows().next());
        stores.identities().update(saving.identity());
        // The others end before one's own is held: two who do so at once would wait for each other.
        long ended = saving.endsOthers()
                ? stores.sessions().revokeOthers(saving.identity().id(), own)
                : 0;
        if (saving.lifted().isPresent()) {
            sessions.keep(stores, saving.lifted().get());
        } else if (!stores.sessions().hold(own)) {
            throw new StaleVersion("session " + own);
        }
        stores.flows().update(saving.flows().done());
        verifications.keep(stores, saving.verification());
        notices.tellChanges(stores, settings.identity(), saving.identity(), settings.now());
        return ended;
    }

    /** Tell those who read the addresses of the account as they were, where these changed. */
    void tellPrevious(Stores stores, PreviousAddressesHook told, OngoingSettings settings, Saving saving) {
        notices.tellPreviousAddresses(
                stores, told.recipients(), settings.identity(), saving.identity(), settings.now());
    }
}
