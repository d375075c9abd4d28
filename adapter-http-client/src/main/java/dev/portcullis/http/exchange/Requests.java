package dev.portcullis.http.exchange;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Makes HTTP requests of calls: all that a caller is goes over, and nothing else. */
final class Requests {
    private static final ContentType JSON = ContentType.create("application/json");
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    private final BaseUrl base;
    private final @Nullable String addressHeader;
    private final ContractJson json;

    Requests(BaseUrl base, @Nullable String addressHeader, ContractJson json) {
        this.base = base;
        this.json = json;
        this.addressHeader = addressHeader;
    }

    HttpUriRequestBase of(Call call, Duration remaining) {
        var request = new HttpUriRequestBase(call.method(), base.of(call));
        request.setConfig(config(remaining));
        describe(call.caller(), request);
        if (call.submission() != null) {
            request.setEntity(entity(call.submission(), call.caller()));
        }
        return request;
    }

    // One exchange is one request and one answer, whatever the client that we were given would do besides.
    private static RequestConfig config(Duration remaining) {
        var timeout = Timeout.of(remaining);
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setCookieSpec(StandardCookieSpec.IGNORE)
                .build();
    }

    private void describe(Caller caller, HttpUriRequestBase request) {
        request.setHeader("Accept", caller.isPage() ? "text/html" : "application/json");
        set(
                request,
                "Cookie",
                caller.cookies().isEmpty() ? null : caller.cookies().header());
        set(request, "X-Session-Token", caller.sessionToken());
        set(request, "Authorization", caller.bearerToken() == null ? null : "Bearer " + caller.bearerToken());
        set(request, "Origin", caller.origin());
        set(request, "Sec-Fetch-Mode", caller.fetchMode());
        set(request, "X-Request-ID", caller.requestId());
        set(request, "User-Agent", caller.device().userAgent());
        if (addressHeader != null) {
            set(request, addressHeader, withoutPort(caller.device().address()));
        }
    }

    private static void set(HttpUriRequestBase request, String name, @Nullable String value) {
        if (value != null) {
            request.setHeader(name, value);
        }
    }

    private static @Nullable String withoutPort(@Nullable String address) {
        return address == null ? null : address.replaceFirst("^([0-9.]+):\\d+$|^\\[(.*)](?::\\d+)?$", "$1$2");
    }

    // The server takes JSON of exactly this type for a script's; a browser page's needs the charset to be led on by
    // redirects
    // (docs/contract/negotiation.md).
    private HttpEntity entity(Submission submission, Caller caller) {
        return switch (submission) {
            case Submission.JsonBody(var value) ->
                new ByteArrayEntity(
                        json.write(value), caller.isPage() ? JSON.withCharset(StandardCharsets.UTF_8) : JSON);
            case Submission.FormBody(var fields) -> form(fields);
            case Submission.Query(var fields) -> form(fields);
            case Submission.Unreadable unreadable -> new ByteArrayEntity(new byte[0], null);
        };
    }

    private static HttpEntity form(Map<String, List<String>> fields) {
        return new ByteArrayEntity(Query.of(fields).text().getBytes(StandardCharsets.US_ASCII), FORM);
    }
}
