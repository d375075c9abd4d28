package dev.portcullis.domain.login;

import dev.portcullis.domain.device.KnownDevices;
import dev.portcullis.domain.notice.Notices;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.store.Stores;
import java.time.Instant;

/** Tells of logins: the person of a device that is new, and whoever listens of every login. */
public final class LoginNews {
    private final Notices notices;
    private final KnownDevices devices;
    private final EventSink events;

    public LoginNews(Notices notices, KnownDevices devices, EventSink events) {
        this.notices = notices;
        this.devices = devices;
        this.events = events;
    }

    /** @return whether the person was told of a device that is new */
    boolean tellPerson(Stores stores, StoredIdentity identity, Sessions.Proven session, Caller caller) {
        return session.isNew()
                && devices.of(identity.id(), caller).isEmpty()
                && notices.tellNewDevice(stores, identity, session.session(), isKnownByName(caller));
    }

    /** Tell what signing in changes of an account; to be asked before that is kept. */
    void tellOfChanges(Stores stores, StoredIdentity after, Instant now) {
        stores.identities().find(after.id()).ifPresent(before -> notices.tellChanges(stores, before, after, now));
    }

    /** Tell who has used up nearly all lookup secrets. */
    void tellOfFewLeft(Stores stores, LoginMachine.Input.Proven proven, Instant now) {
        if (proven.by().equals(MethodName.LOOKUP_SECRET)) {
            notices.tellFewLookupSecrets(stores, proven.identity(), now);
        }
    }

    // What a browser calls itself, any other can; it shows what it is by a cookie, where such are given out.
    private boolean isKnownByName(Caller caller) {
        return caller.kind() == Caller.Kind.NATIVE_APP || !devices.areRemembered();
    }

    /** @param ended how many other sessions ended @param newDevice whether the person was told of a device that is new */
    void tellListeners(OngoingLogin login, LoginMachine.Input.Proven proven, long ended, boolean newDevice) {
        tell(EventNames.LOGIN_SUCCEEDED, login, proven);
        if (newDevice) {
            tell(EventNames.LOGIN_NEW_DEVICE, login, proven);
        }
        if (ended > 0) {
            tell(EventNames.SESSIONS_REVOKED, login, proven);
        }
    }

    private void tell(String event, OngoingLogin login, LoginMachine.Input.Proven proven) {
        events.accept(login.event(event, proven.identity().id(), proven.by().value()));
    }
}
