package dev.portcullis.domain.login;

import dev.portcullis.domain.notice.Notices;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.store.Stores;

/** Tells of logins: the person of a device that is new, and whoever listens of every login. */
public final class LoginNews {
    private final Notices notices;
    private final EventSink events;

    public LoginNews(Notices notices, EventSink events) {
        this.notices = notices;
        this.events = events;
    }

    /** @return whether the person was told of a device that is new */
    boolean tellPerson(Stores stores, StoredIdentity identity, Sessions.Proven session) {
        return session.isNew() && notices.tellNewDevice(stores, identity, session.session());
    }

    /** @param ended how many other sessions ended @param newDevice whether the person was told of a device that is new */
    void tellListeners(OngoingLogin login, LoginMachine.Input.Proven proven, long ended, boolean newDevice) {
        tell("login.succeeded", login, proven);
        if (newDevice) {
            tell("login.new_device", login, proven);
        }
        if (ended > 0) {
            tell(Sessions.OTHERS_ENDED, login, proven);
        }
    }

    private void tell(String event, OngoingLogin login, LoginMachine.Input.Proven proven) {
        events.accept(new Event(
                event,
                login.now(),
                proven.identity().id(),
                proven.by().value(),
                login.caller().device().address()));
    }
}
