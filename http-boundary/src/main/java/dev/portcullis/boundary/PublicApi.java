package dev.portcullis.boundary;

import dev.portcullis.boundary.answer.GenericErrors;
import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.Tools;
import dev.portcullis.boundary.filter.AdminRedirect;
import dev.portcullis.boundary.filter.AnswerSecurity;
import dev.portcullis.boundary.filter.CrossOrigin;
import dev.portcullis.boundary.filter.LoopbackOnly;
import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.boundary.http.BodySource;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.openapi.OpenApiDocument;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.boundary.route.Router;
import dev.portcullis.boundary.serve.CorsSettings;
import dev.portcullis.boundary.serve.ServeSettings;
import dev.portcullis.boundary.throttle.ClientThrottle;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendError;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public API over HTTP, whatever server it stands in. Safe for use by many threads. */
public final class PublicApi implements Endpoint {
    /** The most octets of a body. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String NOT_FOUND = "404 page not found\n";

    private final BlockingAnswers blocking = new BlockingAnswers();
    private final Router router;
    private final Tools tools;
    private final Place place;
    private final boolean shown;
    private final AnswerSecurity security;
    private final AdminRedirect admin;
    private final ClientThrottle throttle;
    private final @Nullable CrossOrigin crossOrigin;

    /** @param shown whether there are messages to show to people on this machine */
    PublicApi(Tools tools, Router router, ServeSettings settings, Place place, boolean shown, ClientThrottle throttle) {
        CorsSettings cors = settings.cors();
        this.router = router;
        this.tools = tools;
        this.place = place;
        this.shown = shown;
        this.throttle = throttle;
        this.security = new AnswerSecurity(settings.secure());
        this.admin = new AdminRedirect(settings.adminBaseUrl());
        this.crossOrigin = cors == null ? null : new CrossOrigin(cors);
    }

    /** @param frontend answers the operations: the engine, or whatever else does */
    public static PublicApiBuilder of(FrontendApi frontend, EngineSide engine) {
        return new PublicApiBuilder(frontend, engine);
    }

    public static PublicApiBuilder of(PublicApiSource source) {
        return source.publicApi();
    }

    /** Whether a path is one of ours. @param path encoded, and whole */
    public boolean owns(String path) {
        Route route = router.find(place.within(path)).route();
        return place.whole() || route.isOurs() && (shown || !route.isLocal());
    }

    /**
     * The description of all operations for tools, their paths as they are in this program: to be put into the description of an
     * application that this is a guest in.
     */
    public OpenApiDocument openApi() {
        return OpenApiDocument.read(ContractJson.create()).below(place.prefix());
    }

    @Override
    public Optional<HttpAnswer> answer(HttpRequest request, BodySource body) throws IOException {
        return blocking.answer(this, request, body);
    }

    @Override
    public Optional<ReceivedRequest> receive(HttpRequest request) {
        String path = place.within(request.path());
        Router.Found found = router.find(path);
        boolean local = found.route().isLocal();
        if (local && !(shown && LoopbackOnly.admits(request))) {
            found = Router.NOTHING;
        }
        boolean ours = place.whole() || found.route().isOurs() || admin.takes(path);
        return ours ? Optional.of(receive(request, path, found, local)) : Optional.empty();
    }

    private ReceivedRequest receive(HttpRequest request, String path, Router.Found found, boolean local) {
        AnswerDraft head = security.begin();
        if (!throttle.admits(request, path)) {
            return ReceivedRequest.ready(tooMuch(request, head));
        }
        if (crossOrigin != null && !local) {
            if (crossOrigin.isPreflight(request)) {
                return ReceivedRequest.ready(crossOrigin.answerPreflight(request, head));
            }
            crossOrigin.mark(request, head);
        }
        return admin.takes(path)
                ? ReceivedRequest.ready(admin.answer(request, head, path))
                : admit(request, head, found);
    }

    private HttpAnswer tooMuch(HttpRequest request, AnswerDraft head) {
        var exchange = new Exchange(request, head.set("Retry-After", "1"), tools, false, "");
        return exchange.refuse(GenericErrors.tooMuch());
    }

    private ReceivedRequest admit(HttpRequest request, AnswerDraft head, Router.Found found) {
        Route route = found.route();
        if (route.isAboutCaller()) {
            head.add("Vary", "Cookie");
        }
        var exchange = new Exchange(request, head, tools, route.isGuarded(), found.parameter());
        if (route.isGuarded() && isForged(exchange)) {
            return ready(request, exchange.refuse(GenericErrors.forgery()));
        }
        if (!route.isKnown()) {
            return ready(request, exchange.text(404, NOT_FOUND));
        }
        Route.Method method = route.method(request.method());
        if (method == null) {
            head.set("Allow", route.allow());
            return ready(request, exchange.text(405, "Method Not Allowed\n"));
        }
        boolean reads = route.readsBody() && UNSAFE.contains(request.method());
        return new ReceivedOperation(exchange, throttle, route.path(), method, reads);
    }

    private boolean isForged(Exchange exchange) {
        HttpRequest request = exchange.request();
        return UNSAFE.contains(request.method())
                && !tools.csrfProtection().accepts(exchange.caller(), request.header("X-CSRF-Token"));
    }

    private ReceivedRequest ready(HttpRequest request, HttpAnswer answer) {
        throttle.note(request, answer.status());
        return ReceivedRequest.ready(answer);
    }

    /** Who asks, with what proxies that are believed say. */
    public Caller caller(HttpRequest request, Caller.Kind kind) {
        return tools.callers().read(request, kind);
    }

    /** What a request is told that the server itself cannot read. */
    public HttpAnswer malformed(HttpRequest request) {
        return refusal(request, GenericErrors.malformed());
    }

    /** What a request is told when the server itself failed. */
    public HttpAnswer broken(HttpRequest request) {
        return refusal(request, GenericErrors.broken());
    }

    private HttpAnswer refusal(HttpRequest request, FrontendError error) {
        return new Exchange(request, security.begin(), tools, false, "").refuse(error);
    }
}
