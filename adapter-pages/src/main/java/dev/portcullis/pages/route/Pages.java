package dev.portcullis.pages.route;

import dev.portcullis.boundary.BlockingAnswers;
import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.ReceivedRequest;
import dev.portcullis.boundary.caller.VisitorLanguages;
import dev.portcullis.boundary.http.BodySource;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.error.RefusalPages;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.pages.flow.FlowKind;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Languages;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.secret.SecretSource;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages over HTTP, whatever server they stand in. To be put before whatever else answers requests. */
public final class Pages implements Endpoint {
    private static final Logger LOG = System.getLogger(Pages.class.getName());

    private final BlockingAnswers blocking = new BlockingAnswers();
    private final PageUrls urls;
    private final CallerSource callers;
    private final Languages languages;
    private final PageRoutes routes;
    private final RefusalPages refusals;
    private final PageWriter writer;
    private final String below;

    /**
     * As the other one, at the root.
     *
     * @throws IllegalArgumentException if one of the operator's own files cannot be used
     */
    public Pages(FrontendApi api, PageSettings settings, SecretSource chance, CallerSource callers) {
        this(api, settings, chance, callers, "");
    }

    /**
     * Reads templates, texts and pictures.
     *
     * @param api asked with the visitor's cookies; in this program or a server elsewhere
     * @param below the path that the pages stand below, as {@code /auth}, with which their public address ends: whatever is
     *     outside, the home page of the application above all, is somebody else's
     * @throws IllegalArgumentException if one of the operator's own files cannot be used
     */
    public Pages(FrontendApi api, PageSettings settings, SecretSource chance, CallerSource callers, String below) {
        this.below = below;
        this.urls = settings.urls();
        this.callers = callers;
        this.languages = new Languages(settings.folder(), settings.texts());
        var templates = new Templates(settings.folder());
        prepare(templates, settings.folder());
        var assets = new Assets(settings.brand(), settings.folder());
        this.routes = new PageRoutes(api, settings, templates, assets, languages);
        this.refusals = new RefusalPages(settings.urls());
        this.writer = new PageWriter(settings, templates, assets, languages, chance);
    }

    // An operator's mistakes are told at the start. In ours are none: they are read beside it, before the first visitor
    // comes.
    private static void prepare(Templates templates, @Nullable Path folder) {
        Runnable reading = () -> templates.prepare(
                Stream.of(FlowKind.values()).map(FlowKind::path).toList());
        if (folder == null) {
            Thread.ofPlatform().daemon().name("portcullis-pages").start(reading);
        } else {
            reading.run();
        }
    }

    @Override
    public Optional<HttpAnswer> answer(HttpRequest request, BodySource body) throws IOException {
        return blocking.answer(this, request, body);
    }

    @Override
    public Optional<ReceivedRequest> receive(HttpRequest request) {
        String path = within(request.path());
        if (!routes.owns(path)) {
            return Optional.empty();
        }
        Texts texts = languages.suiting(VisitorLanguages.of(request));
        if (request.isRead()) {
            return Optional.of(shown(request, path, texts));
        }
        return Optional.of(request.method().equals("POST") ? taken(request, path, texts) : missing(request, texts));
    }

    // Outside is nothing.
    private String within(String path) {
        return path.startsWith(below) ? path.substring(below.length()) : "";
    }

    private ReceivedRequest shown(HttpRequest request, String path, Texts texts) {
        Optional<PageAnswer> file = routes.file(path);
        if (file.isPresent()) {
            return ReceivedRequest.ready(writer.write(request, file.get(), texts));
        }
        return routes.find(path)
                .map(route -> received(request, texts, none -> answer(request, route, Map.of(), texts)))
                .orElseGet(() -> missing(request, texts));
    }

    private ReceivedRequest taken(HttpRequest request, String path, Texts texts) {
        Optional<PageRoutes.Route> route = routes.find(path).filter(PageRoutes.Route::takesPosts);
        if (route.isEmpty()) {
            return missing(request, texts);
        }
        return isOurs(request)
                ? received(request, texts, body -> answer(request, route.get(), PostedForm.fields(body), texts))
                        .withBody()
                : received(request, texts, none -> refusals.forged(texts));
    }

    private ReceivedPage missing(HttpRequest request, Texts texts) {
        return received(request, texts, none -> refusals.missing(texts));
    }

    private ReceivedPage received(HttpRequest request, Texts texts, ReceivedPage.Work work) {
        return new ReceivedPage(request, work, new ReceivedPage.Maker(writer, refusals, texts));
    }

    private boolean isOurs(HttpRequest request) {
        String seen = callers.of(request).requestUrl();
        return SameOrigin.made(request, urls.base()) || SameOrigin.made(request, seen);
    }

    private PageAnswer answer(HttpRequest request, PageRoutes.Route route, Map<String, String> form, Texts texts) {
        boolean posted = !request.isRead();
        try {
            return route.page()
                    .answer(new PageRequest(
                            PostedForm.first(request.query()), form, posted, callers.of(request), texts));
        } catch (FrontendException refused) {
            return refusals.of(refused.error(), route.flow().orElse(null), address(request), texts);
        } catch (Unavailable silent) {
            LOG.log(Level.ERROR, "Something that the pages need does not answer", silent);
            return refusals.unavailable(texts);
        }
    }

    private String address(HttpRequest request) {
        String query = request.query();
        return urls.base() + within(request.path()) + (query == null ? "" : "?" + query);
    }
}
