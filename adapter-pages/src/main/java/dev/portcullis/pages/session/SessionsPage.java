package dev.portcullis.pages.session;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.Page;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.session.ToSession;

/** Where a person is signed in; ends these sessions one by one or all but this. */
public final class SessionsPage implements Page {
    private static final String OTHERS = "others";
    // More would make a heavy page; whoever ends some of these sees others.
    private static final int MOST = 30;

    private final SessionApi api;
    private final PageUrls urls;
    private final SessionsPageModels models;

    public SessionsPage(SessionApi api, PageSettings settings) {
        this.api = api;
        this.urls = settings.urls();
        this.models = new SessionsPageModels(settings, urls.link(PageUrls.SESSIONS));
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        if (!request.posted()) {
            return PageAnswer.show(screen(request));
        }
        String which = request.form().getOrDefault("end", "");
        if (which.isEmpty()) {
            return new PageAnswer.Redirect(urls.link(PageUrls.SESSIONS));
        }
        end(which, request.caller());
        return new PageAnswer.Redirect(urls.link(PageUrls.SESSIONS) + "?ended=1");
    }

    private void end(String which, Caller caller) {
        if (which.equals(OTHERS)) {
            api.disableMyOtherSessions(new DisableMyOtherSessions(caller));
        } else {
            api.disableMySession(new DisableMySession(which, caller));
        }
    }

    private PageModel screen(PageRequest request) {
        var current = api.toSession(new ToSession(request.caller()));
        SessionPage others = api.listMySessions(new ListMySessions(request.caller()).sized(MOST));
        return models.of(current, others, request.parameter("ended").isPresent(), request.texts());
    }
}
