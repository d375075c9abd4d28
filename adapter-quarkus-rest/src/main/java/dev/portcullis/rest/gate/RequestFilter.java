package dev.portcullis.rest.gate;

import dev.portcullis.rest.CorsSettings;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.ServeSettings;
import dev.portcullis.rest.answer.GenericErrors;
import dev.portcullis.rest.bulkhead.Bulkheads;
import dev.portcullis.rest.exchange.Exchange;
import dev.portcullis.rest.exchange.Tools;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first, on the event loop. It knows the paths and methods exactly as the contract has them, which
 * the matching of Jakarta REST does not: there a slash at the end is no difference.
 */
final class RequestFilter implements Handler<RoutingContext> {
    private static final Set<HttpMethod> UNSAFE =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final CharSequence COOKIE = HttpHeaders.createOptimized("Cookie");

    private final Routes routes = new Routes();
    private final RestBoundary boundary;
    private final Tools tools;
    private final AdminRedirect admin;
    private final AnswerSecurity security;
    private final @Nullable CrossOrigin crossOrigin;

    RequestFilter(RestBoundary boundary, Bulkheads bulkheads) {
        ServeSettings settings = boundary.settings();
        CorsSettings cors = settings.cors();
        this.boundary = boundary;
        this.tools = Tools.of(boundary, bulkheads);
        this.security = new AnswerSecurity(settings.secure());
        this.admin = new AdminRedirect(settings.adminBaseUrl());
        this.crossOrigin = cors == null ? null : new CrossOrigin(cors);
    }

    @Override
    public void handle(RoutingContext http) {
        if (Exchange.isUnderWay(http)) {
            goOn(http);
        } else {
            receive(http, http.request());
        }
    }

    // Only whoami comes here again; the router took back the headers that were there before.
    private void goOn(RoutingContext http) {
        security.mark(http.response().headers());
        http.response().headers().add(HttpHeaders.VARY, COOKIE);
        http.next();
    }

    private void receive(RoutingContext http, HttpServerRequest request) {
        security.mark(request.response().headers());
        String path = request.path() == null ? "" : request.path();
        Route route = routes.find(path);
        if (crossOrigin != null && !route.local()) {
            if (crossOrigin.isPreflight(request)) {
                crossOrigin.answerPreflight(request);
                return;
            }
            crossOrigin.mark(request);
        }
        if (admin.takes(path)) {
            admin.handle(http, path);
        } else {
            admit(http, request, isHidden(route, request) ? Route.UNKNOWN : route);
        }
    }

    private boolean isHidden(Route route, HttpServerRequest request) {
        return route.local() && (boundary.inbox() == null || !LoopbackOnly.admits(request));
    }

    private void admit(RoutingContext http, HttpServerRequest request, Route route) {
        mark(request, route);
        Exchange exchange = Exchange.begin(http, tools, route.guarded());
        if (route.guarded() && isForged(exchange)) {
            exchange.refuse(GenericErrors.forgery());
        } else if (!route.isKnown()) {
            exchange.answerText(404, "404 page not found\n");
        } else if (!route.takes(request.method().name())) {
            request.response().putHeader(HttpHeaders.ALLOW, route.allow());
            exchange.answerText(405, "Method Not Allowed\n");
        } else {
            pass(http, exchange, route);
        }
    }

    private static void mark(HttpServerRequest request, Route route) {
        var headers = request.response().headers();
        if (route.about()) {
            headers.add(HttpHeaders.VARY, COOKIE);
        }
    }

    private boolean isForged(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        return UNSAFE.contains(request.method())
                && !boundary.csrfProtection().accepts(exchange.caller(), request.getHeader("X-CSRF-Token"));
    }

    private void pass(RoutingContext http, Exchange exchange, Route route) {
        if (route.reads() && UNSAFE.contains(exchange.request().method())) {
            BodyCollector.collect(http, exchange);
        } else if (route.takes("OPTIONS") && exchange.request().method() != HttpMethod.HEAD) {
            // The contract answers whoami by any method alike.
            asGet(http);
        } else {
            http.next();
        }
    }

    private static void asGet(RoutingContext http) {
        if (http.request().method() == HttpMethod.GET) {
            http.next();
        } else {
            http.reroute(HttpMethod.GET, http.request().path());
        }
    }
}
