package dev.portcullis.pages.home;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.Page;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.ToSession;

/** Who is signed in, and what they can do from here; visitors who are not signed in are led to do so. */
public final class HomePage implements Page {
    private static final int NOT_SIGNED_IN = 401;

    private final SessionApi api;
    private final HomePageModels models;
    private final PageUrls urls;

    public HomePage(SessionApi api, PageSettings settings) {
        this.api = api;
        this.models = new HomePageModels(settings);
        this.urls = settings.urls();
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        try {
            Session session = api.toSession(new ToSession(request.caller()));
            return PageAnswer.show(models.of(session.identity(), request.texts()));
        } catch (FrontendException refused) {
            if (refused.error().status() == NOT_SIGNED_IN) {
                // This is where a sign-in leads by itself.
                return new PageAnswer.Redirect(urls.start("login", null));
            }
            throw refused;
        }
    }
}
