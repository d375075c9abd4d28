package dev.portcullis.pages.home;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.Page;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.ToSession;
import java.util.List;

/** Who is signed in, and what they can do from here; visitors who are not signed in are led to do so. */
public final class HomePage implements Page {
    private static final int NOT_SIGNED_IN = 401;

    private final SessionApi api;
    private final PageSettings settings;
    private final PageUrls urls;

    public HomePage(SessionApi api, PageSettings settings) {
        this.api = api;
        this.settings = settings;
        this.urls = settings.urls();
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        try {
            Session session = api.toSession(new ToSession(request.caller()));
            return PageAnswer.show(screen(session, request.texts()));
        } catch (FrontendException refused) {
            if (refused.error().status() == NOT_SIGNED_IN) {
                // This is where a sign-in leads by itself.
                return new PageAnswer.Redirect(urls.start("login", null));
            }
            throw refused;
        }
    }

    private PageModel screen(Session session, Texts texts) {
        var facts = new TemplateModel()
                .with("settings", urls.start("settings", null))
                .with("sessions", urls.link(PageUrls.SESSIONS))
                .with("signOut", urls.link(PageUrls.SIGN_OUT))
                .with("inbox", settings.inbox());
        Identity identity = session.identity();
        if (identity == null) {
            return new PageModel("home", texts.phrase("home.title"), facts);
        }
        String name = PersonName.of(identity).orElse("");
        String title = name.isEmpty()
                ? texts.phrase("home.title")
                : texts.phrase("home.hello", JsonObject.of("name", Json.of(name)));
        return new PageModel("home", title, facts.with("addresses", addresses(identity)));
    }

    private List<TemplateModel> addresses(Identity identity) {
        return identity.verifiableAddresses().stream().map(this::address).toList();
    }

    private TemplateModel address(VerifiableAddress address) {
        boolean confirmable = !address.verified() && settings.offered().contains("verification");
        return new TemplateModel()
                .with("value", address.value())
                .with("verified", address.verified())
                .with("confirm", confirmable ? urls.start("verification", null) : null);
    }
}
