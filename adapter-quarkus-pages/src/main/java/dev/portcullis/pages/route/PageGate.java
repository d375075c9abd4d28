package dev.portcullis.pages.route;

import dev.portcullis.pages.Addresses;
import dev.portcullis.pages.PageSettings;
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
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers every request for a page, and lets all others pass. To be put before whatever else answers requests. The operations are
 * called on worker threads.
 */
public final class PageGate implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(PageGate.class);

    private final Addresses addresses;
    private final CallerSource callers;
    private final Languages languages;
    private final Pages pages;
    private final RefusalPages refusals;
    private final PageWriter writer;
    private final PageThreads threads;
    private final String below;

    /**
     * As the other one, at the root.
     *
     * @throws IllegalArgumentException if one of the operator's own files cannot be used
     */
    public PageGate(
            FrontendApi api, PageSettings settings, SecretSource chance, CallerSource callers, PageThreads threads) {
        this(api, settings, chance, callers, threads, "");
    }

    /**
     * Reads templates, texts and pictures.
     *
     * @param api asked with the visitor's cookies; in this program or a server elsewhere
     * @param below the path that the pages stand below, as {@code /auth}, with which their public address ends: whatever is
     *     outside, the home page of the application above all, is somebody else's
     * @throws IllegalArgumentException if one of the operator's own files cannot be used
     */
    public PageGate(
            FrontendApi api,
            PageSettings settings,
            SecretSource chance,
            CallerSource callers,
            PageThreads threads,
            String below) {
        this.below = below;
        this.addresses = settings.addresses();
        this.callers = callers;
        this.threads = threads;
        this.languages = new Languages(settings.folder(), settings.texts());
        var templates = new Templates(settings.folder());
        templates.prepare(Stream.of(FlowKind.values()).map(FlowKind::path).toList());
        var assets = new Assets(settings.brand(), settings.folder());
        this.pages = new Pages(api, settings, templates, assets);
        this.refusals = new RefusalPages(settings.addresses());
        this.writer = new PageWriter(settings, templates, assets, chance);
    }

    @Override
    public void handle(RoutingContext http) {
        String path = within(http.request().path());
        if (!pages.owns(path)) {
            http.next();
            return;
        }
        Texts texts = languages.suiting(http.request().getHeader("Accept-Language"));
        HttpMethod method = http.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            show(http, path, texts);
        } else if (method.equals(HttpMethod.POST)) {
            take(http, path, texts);
        } else {
            work(http, texts, () -> refusals.missing(texts));
        }
    }

    // Outside is nothing.
    private String within(@Nullable String path) {
        return path != null && path.startsWith(below) ? path.substring(below.length()) : "";
    }

    private void show(RoutingContext http, String path, Texts texts) {
        HttpServerRequest request = http.request();
        Optional<PageAnswer> file = pages.file(path);
        if (file.isPresent()) {
            writer.write(request, file.get(), texts);
            return;
        }
        pages.find(path)
                .ifPresentOrElse(
                        route -> answer(http, route, request(request, Map.of(), false, texts)),
                        () -> work(http, texts, () -> refusals.missing(texts)));
    }

    private void take(RoutingContext http, String path, Texts texts) {
        HttpServerRequest request = http.request();
        Optional<Pages.Route> route = pages.find(path).filter(Pages.Route::takesPosts);
        if (route.isEmpty()) {
            work(http, texts, () -> refusals.missing(texts));
        } else if (!isOurs(request)) {
            work(http, texts, () -> refusals.forged(texts));
        } else {
            PostedForm.read(request, form -> answer(http, route.get(), request(request, form, true, texts)));
        }
    }

    private boolean isOurs(HttpServerRequest request) {
        String seen = callers.of(request).requestUrl();
        return SameOrigin.made(request.headers(), addresses.base()) || SameOrigin.made(request.headers(), seen);
    }

    private PageRequest request(HttpServerRequest request, Map<String, String> form, boolean posted, Texts texts) {
        return new PageRequest(PostedForm.first(request.params()), form, posted, callers.of(request), texts);
    }

    private void answer(RoutingContext http, Pages.Route route, PageRequest request) {
        work(http, request.texts(), () -> attempt(http, route, request));
    }

    private PageAnswer attempt(RoutingContext http, Pages.Route route, PageRequest request) {
        try {
            return route.page().answer(request);
        } catch (FrontendException refused) {
            String address = addresses.base() + within(http.request().uri());
            return refusals.of(refused.error(), route.flow().orElse(null), address, request.texts());
        } catch (Unavailable silent) {
            LOG.error("Something that the pages need does not answer", silent);
            return refusals.unavailable(request.texts());
        }
    }

    @FunctionalInterface
    private interface Work {
        PageAnswer answer();
    }

    private void work(RoutingContext http, Texts texts, Work work) {
        threads.run(http, () -> write(http, texts, work), () -> write(http, texts, () -> refusals.unavailable(texts)));
    }

    // Errors, too: a page may be nested so deeply that drawing it needs more stack than there is.
    private void write(RoutingContext http, Texts texts, Work work) {
        try {
            writer.write(http.request(), work.answer(), texts);
        } catch (Throwable broken) {
            LOG.error("A page failed: " + http.request().path(), broken);
            if (!http.response().headWritten()) {
                http.response().headers().clear();
                writer.write(http.request(), refusals.broken(texts), texts);
            }
        }
    }
}
