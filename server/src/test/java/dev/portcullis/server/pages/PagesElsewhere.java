package dev.portcullis.server.pages;

import dev.portcullis.boundary.caller.CallerReader;
import dev.portcullis.boundary.caller.ProxyTrust;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.pages.Brand;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.route.Pages;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.rest.bulkhead.Bulkheads;
import dev.portcullis.rest.filter.RequestFilter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The pages in a program of their own, in front of a server that they reach over HTTP: this is all that it takes. */
final class PagesElsewhere implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Bulkheads bulkheads = Bulkheads.of(vertx);
    private final HttpFrontendApi api;
    private final HttpServer server;

    /**
     * Open them.
     *
     * @param api the public address of the server, without a slash at its end
     * @param port where the pages are to be
     */
    PagesElsewhere(String api, int port) {
        this.api = HttpFrontendApi.at(URI.create(api))
                .forwardAddressAs("X-Forwarded-For")
                .build();
        var settings = new PageSettings(
                new PageUrls(api, "http://127.0.0.1:" + port, "/ui"),
                new Brand("Elsewhere", null, "#2f5fd0", "#eef1f6"),
                Set.of("login", "registration", "settings"),
                List.of(api),
                null,
                null);
        var callers = CallerReader.strict(ProxyTrust.NOBODY);
        var pages = new Pages(
                this.api,
                settings,
                new RandomSecretSource(),
                request -> callers.read(request, Caller.Kind.SINGLE_PAGE_APP));
        Router router = Router.router(vertx);
        router.route().handler(new RequestFilter(pages, bulkheads, ""));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        bulkheads.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        api.close();
    }
}
