package dev.portcullis.pages.route;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.error.ErrorPage;
import dev.portcullis.pages.exchange.Page;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.flow.FlowKind;
import dev.portcullis.pages.flow.FlowPage;
import dev.portcullis.pages.flow.FlowPageModels;
import dev.portcullis.pages.home.HomePage;
import dev.portcullis.pages.language.LanguagePage;
import dev.portcullis.pages.session.SessionsPage;
import dev.portcullis.pages.session.SignOutPage;
import dev.portcullis.pages.session.SignedOutPage;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Languages;
import dev.portcullis.ports.FrontendApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every page by its path. */
final class PageRoutes {
    private final Map<String, Route> byPath = new HashMap<>();
    private final String root;
    private final Assets assets;

    /**
     * What is at a path.
     *
     * @param flow the name of the flow that it shows; empty for other pages
     * @param takesPosts whether a form of the page posts to it
     */
    record Route(Page page, Optional<String> flow, boolean takesPosts) {}

    PageRoutes(FrontendApi api, PageSettings settings, Templates templates, Assets assets, Languages languages) {
        this.root = settings.urls().root() + "/";
        this.assets = assets;
        var models = new FlowPageModels(settings, templates);
        for (FlowKind kind : FlowKind.values()) {
            Page page = new FlowPage(kind, api, settings, models);
            byPath.put(root + kind.path(), new Route(page, Optional.of(kind.path()), false));
        }
        add(PageUrls.ERROR, new ErrorPage(api, api, settings.urls()), false);
        add(PageUrls.SESSIONS, new SessionsPage(api, settings), true);
        add(PageUrls.SIGN_OUT, new SignOutPage(api, settings), true);
        add(PageUrls.SIGNED_OUT, new SignedOutPage(settings), false);
        add(PageUrls.LANGUAGE, new LanguagePage(settings.urls(), languages, byPath::containsKey), false);
        add(PageUrls.WELCOME, new HomePage(api, settings), false);
        byPath.put(PageUrls.HOME, new Route(new HomePage(api, settings), Optional.empty(), false));
        byPath.put(PageUrls.CHANGE_PASSWORD, leading(settings.urls().start("settings", null)));
    }

    private static Route leading(String location) {
        return new Route(request -> new PageAnswer.Redirect(location), Optional.empty(), false);
    }

    private void add(String name, Page page, boolean takesPosts) {
        byPath.put(root + name, new Route(page, Optional.empty(), takesPosts));
    }

    /** Whether a path belongs to the pages, even if there is none. */
    boolean owns(String path) {
        return path.equals(PageUrls.HOME) || path.equals(PageUrls.CHANGE_PASSWORD) || path.startsWith(root);
    }

    Optional<Route> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Optional<PageAnswer> file(String path) {
        String folder = root + Assets.FOLDER + "/";
        return path.startsWith(folder)
                ? assets.find(path.substring(folder.length())).map(PageAnswer.File::new)
                : Optional.empty();
    }
}
