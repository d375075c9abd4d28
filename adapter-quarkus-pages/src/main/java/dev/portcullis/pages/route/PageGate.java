package dev.portcullis.pages.route;

import dev.portcullis.pages.Addresses;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.error.RefusalPages;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageRequest;
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
import org.jboss.logging.Logger;

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

    /**
     * Reads templates, texts and pictures.
     *
     * @param api asked with the visitor's cookies; in this program or a server elsewhere
     * @throws IllegalArgumentException if one of the operator's own files cannot be used
     */
    public PageGate(FrontendApi api, PageSettings settings, SecretSource chance, CallerSource callers) {
        this.addresses = settings.addresses();
        this.callers = callers;
        this.languages = new Languages(settings.folder());
        var templates = new Templates(settings.folder());
        templates.prepare();
        var assets = new Assets(settings.brand(), settings.folder());
        this.pages = new Pages(api, settings, templates, assets);
        this.refusals = new RefusalPages(settings.addresses());
        this.writer = new PageWriter(settings, templates, assets, chance);
    }

    @Override
    public void handle(RoutingContext http) {
        HttpServerRequest request = http.request();
        String path = request.path() == null ? "" : request.path();
        if (!pages.owns(path)) {
            http.next();
            return;
        }
        Texts texts = languages.suiting(request.getHeader("Accept-Language"));
        Optional<PageAnswer> file = pages.file(path);
        Optional<Pages.Route> route = pages.find(path);
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        boolean posts = request.method() == HttpMethod.POST
                && route.filter(Pages.Route::takesPosts).isPresent();
        if (file.isPresent() && reads) {
            writer.write(request, file.get(), texts);
        } else if (route.isPresent() && reads) {
            answer(http, route.get(), request(request, Map.of(), false, texts));
        } else if (posts && !isOurs(request)) {
            work(http, texts, () -> refusals.forged(texts));
        } else if (posts) {
            PostedForm.read(request, form -> answer(http, route.get(), request(request, form, true, texts)));
        } else {
            work(http, texts, () -> refusals.missing(texts));
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
            String address = addresses.base() + http.request().uri();
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
        http.vertx()
                .executeBlocking(
                        () -> {
                            try {
                                writer.write(http.request(), work.answer(), texts);
                            } catch (RuntimeException | StackOverflowError broken) {
                                LOG.error("A page failed: " + http.request().path(), broken);
                                if (!http.response().headWritten()) {
                                    http.response().headers().clear();
                                    writer.write(http.request(), refusals.broken(texts), texts);
                                }
                            }
                            return null;
                        },
                        false);
    }
}
