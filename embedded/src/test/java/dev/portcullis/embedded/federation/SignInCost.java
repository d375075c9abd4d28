package dev.portcullis.embedded.federation;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a sign-in by provider costs of processor time: that of the whole process, less what the provider, which runs in it, spends on
 * the same requests by itself.
 */
final class SignInCost {
    private static final com.sun.management.OperatingSystemMXBean MACHINE =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Portcullis portcullis;
    private final FakeProvider provider;
    private final FakeAccount account;
    private double whole;
    private double providers;

    SignInCost(Portcullis portcullis, FakeProvider provider, FakeAccount account) {
        this.portcullis = portcullis;
        this.provider = provider;
        this.account = account;
    }

    /** Signs in so many times, after as many that are not counted: by then the machine has compiled what it will. */
    void measure(int times) {
        whole = warmed(times, () -> new Visitor(portcullis, provider, "work").signIn(account));
        URI authorization = new Visitor(portcullis, provider, "work").leave();
        try (var client = HttpClient.newHttpClient()) {
            providers = warmed(times, () -> provider(client, withoutChallenge(authorization)));
        }
    }

    private static double warmed(int times, Runnable act) {
        each(times, act);
        return each(times, act);
    }

    /** In milliseconds. */
    private static double each(int times, Runnable act) {
        long before = MACHINE.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            act.run();
        }
        return (MACHINE.getProcessCpuTime() - before) / 1e6 / times;
    }

    private static URI withoutChallenge(URI authorization) {
        return URI.create(authorization.toString().replaceAll("&code_challenge(_method)?=[^&]*", ""));
    }

    private void provider(HttpClient client, URI authorization) {
        Map<String, String> back = Visitor.parameters(provider.visit(authorization, account));
        String form = Map.of(
                        "grant_type", "authorization_code",
                        "code", String.valueOf(back.get("code")),
                        "redirect_uri",
                                String.valueOf(Visitor.parameters(authorization).get("redirect_uri")))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String pair = FakeProvider.CLIENT_ID + ":" + FakeProvider.CLIENT_SECRET;
        var request = HttpRequest.newBuilder(URI.create(provider.issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String told() {
        return "a sign-in by provider took %.2f ms of processor time, its provider's and the client's part of that %.2f ms"
                .formatted(whole, providers);
    }
}
