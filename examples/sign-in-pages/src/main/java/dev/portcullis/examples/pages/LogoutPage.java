package dev.portcullis.examples.pages;

import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.logout.UpdateLogoutFlow;
import java.io.IOException;

/** Signs out, and forgets at once who was signed in. Only for a button: a link elsewhere must not sign anybody out. */
record LogoutPage(LogoutApi api, SessionGuard guard) {

    void show(Visit visit) throws IOException {
        if (visit.isSubmit()) {
            signOut(visit);
        }
        visit.goTo("/");
    }

    private void signOut(Visit visit) {
        var caller = visit.caller();
        guard.forget(caller);
        try {
            var flow = api.createBrowserLogoutFlow(new CreateBrowserLogoutFlow(caller));
            var done = api.updateLogoutFlowWithHttpInfo(new UpdateLogoutFlow(flow.logoutToken(), caller));
            visit.keep(done.cookies());
        } catch (FrontendException nobodyWasSignedIn) {
            visit.keep(nobodyWasSignedIn.cookies());
        }
    }
}
