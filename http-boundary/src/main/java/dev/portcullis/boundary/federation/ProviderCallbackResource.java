package dev.portcullis.boundary.federation;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.flow.Submission;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where browsers come back to from providers. A provider that posts its answer does so from another site, without our cookies: its
 * post becomes a navigation. Source: docs/contract/federation.md, "The way back".
 */
public final class ProviderCallbackResource {
    private static final String PATH = "/self-service/methods/oidc/callback";

    private final ProviderCallbackApi api;
    private final @Nullable String address;

    /** @param address where browsers see the operations; null where nobody said */
    public ProviderCallbackResource(ProviderCallbackApi api, @Nullable String address) {
        this.api = api;
        this.address = address;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(
                Route.at(PATH).get(WorkKind.SUBMISSION, this::callback),
                Route.at(PATH + "/{provider}")
                        .get(WorkKind.SUBMISSION, this::callback)
                        .post(WorkKind.FORM, this::navigate)
                        .withBody());
    }

    private Answer<?> callback(Exchange exchange) {
        var callback = new ProviderCallback(
                exchange.parameter().filter(provider -> !provider.isEmpty()).orElse(null),
                parameters(exchange.submission()),
                exchange.caller());
        return shown(api.callback(callback));
    }

    /** Nothing of a HEAD, which must not use up a code. */
    private static Map<String, String> parameters(Submission submission) {
        var first = new LinkedHashMap<String, String>();
        if (submission instanceof Submission.Query(var fields)) {
            fields.forEach((name, values) -> first.put(name, values.getFirst()));
        } else if (submission instanceof Submission.FormBody(var fields)) {
            fields.forEach((name, values) -> first.put(name, values.getFirst()));
        }
        return first;
    }

    private static Answer<?> shown(Answer<ProviderReturn> answer) {
        Object value = switch (answer.value()) {
            case ProviderReturn.SignedIn(var login) -> login;
            case ProviderReturn.SignedUp(var registration) -> registration;
            case ProviderReturn.Linked(var settings) -> settings;
            case null -> null;
        };
        return new Answer<>(answer.status(), value, answer.location(), answer.cookies(), answer.headers());
    }

    /** To the same place. What the request itself says of its host decides nothing: a code would go wherever it points. */
    private Answer<?> navigate(Exchange exchange) {
        String query = parameters(exchange.submission()).entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        String place = exchange.parameter()
                .filter(provider -> address != null)
                .map(provider -> address + PATH + "/" + encoded(provider))
                .orElse("");
        return Answer.redirect(302, URI.create(place + "?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
