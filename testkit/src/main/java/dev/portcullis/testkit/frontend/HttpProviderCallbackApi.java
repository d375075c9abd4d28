package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.ports.federation.ProviderReturn;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where browsers come back to from providers, at a server over HTTP: asks it as a page does, with the page's cookies, and reads where it is
 * led. What the body says is not read. Safe for use by many threads.
 */
public final class HttpProviderCallbackApi implements ProviderCallbackApi, AutoCloseable {
    private static final String PATH = "/self-service/methods/oidc/callback/";

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpProviderCallbackApi(URI server) {
        this.server = server;
    }

    /** @param server what comes before {@code /self-service} */
    public static HttpProviderCallbackApi of(URI server) {
        return new HttpProviderCallbackApi(server);
    }

    @Override
    public Answer<ProviderReturn> callback(ProviderCallback callback) {
        URI asked = URI.create(callback.caller().requestUrl());
        String base = server.toString().replaceAll("/$", "");
        var request = HttpRequest.newBuilder(URI.create(base + PATH + callback.provider() + "?" + asked.getRawQuery()))
                .header("Accept", "text/html");
        if (!callback.caller().cookies().isEmpty()) {
            request.header("Cookie", callback.caller().cookies().header());
        }
        return read(send(request.build()));
    }

    private HttpResponse<Void> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding());
        } catch (IOException silent) {
            throw new AssertionError("no answer from " + server, silent);
        } catch (InterruptedException stopped) {
            throw new AssertionError("stopped while waiting for " + server, stopped);
        }
    }

    private static Answer<ProviderReturn> read(HttpResponse<Void> response) {
        List<Cookie> cookies = response.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .map(HttpProviderCallbackApi::cookie)
                .toList();
        URI location =
                response.headers().firstValue("Location").map(URI::create).orElse(null);
        return new Answer<>(response.statusCode(), null, location, cookies, Map.of());
    }

    private static Cookie cookie(HttpCookie set) {
        Duration age = set.getMaxAge() < 0 ? null : Duration.ofSeconds(set.getMaxAge());
        return new Cookie(
                set.getName(),
                set.getValue(),
                set.getPath(),
                set.getDomain(),
                age,
                null,
                set.getSecure(),
                set.isHttpOnly(),
                null);
    }

    @Override
    public void close() {
        client.close();
    }
}
