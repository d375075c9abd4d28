package dev.portcullis.pages.session;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionPage;
import java.util.List;

/** The page of devices: where somebody is signed in. */
public final class SessionsPageModels {
    private final PageSettings settings;
    private final PageUrls urls;
    private final String action;

    /** @param action where its forms are sent */
    public SessionsPageModels(PageSettings settings, String action) {
        this.settings = settings;
        this.urls = settings.urls();
        this.action = action;
    }

    /** @param ended whether another session was just ended */
    public PageModel of(Session current, SessionPage others, boolean ended, Texts texts) {
        var sessions = new SessionFacts(texts);
        List<TemplateModel> listed =
                others.sessions().stream().map(sessions::of).toList();
        TemplateModel facts = new TemplateModel()
                .with("current", sessions.of(current))
                .with("others", listed)
                .with("several", listed.size() > 1)
                .with("more", others.total() > listed.size())
                .with("ended", ended)
                .with("action", action)
                .with("home", urls.home())
                .withAll(AccountTabs.inDevices(urls, texts));
        return new PageModel("sessions", texts.phrase("sessions.title"), facts, settings.waysOut());
    }
}
