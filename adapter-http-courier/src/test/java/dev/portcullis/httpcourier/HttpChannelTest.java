package dev.portcullis.httpcourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.portcullis.json.ContractJson;
import dev.portcullis.outbound.AddressRules;
import dev.portcullis.outbound.GuardedClient;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.mapping.DataMapper;
import dev.portcullis.ports.mapping.MappingFailed;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.testkit.loopback.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a service that listens on loopback. */
class HttpChannelTest {
    private static final ContractJson CONTRACT = ContractJson.create();
    private static final OutboundClient CLIENT = new GuardedClient(AddressRules.OPEN);
    private static final JsonText JSON = new JsonText() {
        @Override
        public Json read(String text) {
            return CONTRACT.readText(Json.class, text);
        }

        @Override
        public String write(Json value) {
            return CONTRACT.writeText(value);
        }
    };

    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer service;

    private record Asked(String method, Map<String, String> headers, JsonObject body) {}

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/sms", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod(), headers, (JsonObject) JSON.read(body)));
        exchange.getResponseHeaders().set("Location", "/sms");
        exchange.sendResponseHeaders(status.get(), 2);
        exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    @Test
    void the_service_is_told_what_the_contract_names() {
        assertThat(deliver(Credential.none())).isEqualTo(new Delivery.Delivered());
        Asked request = asked.remove();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.headers()).containsEntry("Content-type", "application/json");
        assertThat(request.body())
                .isEqualTo(JsonObject.EMPTY
                        .with("recipient", Json.of("+4915112345678"))
                        .with("template_type", Json.of("verification_code_valid"))
                        .with("to", Json.of("+4915112345678"))
                        .with("recovery_code", JsonNull.NULL)
                        .with("recovery_url", JsonNull.NULL)
                        .with("verification_url", JsonNull.NULL)
                        .with("verification_code", Json.of("123456"))
                        .with("subject", Json.of(""))
                        .with("body", Json.of("Your code: 123456 \u00fc")));
    }

    @Test
    void it_knows_us_by_a_header_a_cookie_or_a_password() {
        deliver(Credential.header("X-Api-Key", "k1"));
        assertThat(asked.remove().headers()).containsEntry("X-api-key", "k1");
        deliver(Credential.cookie("key", "k2"));
        assertThat(asked.remove().headers()).containsEntry("Cookie", "key=k2");
        deliver(Credential.basic("ann", "secret"));
        assertThat(asked.remove().headers()).containsEntry("Authorization", "Basic YW5uOnNlY3JldA==");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 429, 500, 503})
    void anything_but_success_is_tried_again(int answered) {
        status.set(answered);
        assertThat(deliver(Credential.none())).isEqualTo(new Delivery.TryAgain("the service answered " + answered));
        assertThat(asked).as("no redirect is followed").hasSize(1);
    }

    @Test
    void a_service_that_says_nothing_is_left_after_a_while() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var target = target("http://127.0.0.1:" + silent.getLocalPort() + "/", Credential.none());
            var channel = new HttpChannel(target, RequestBody.STANDARD, CLIENT, JSON, Duration.ofMillis(200));
            assertThat(channel.deliver(message())).isInstanceOf(Delivery.Silent.class);
        }
    }

    @Test
    void nobody_there_is_unreachable() {
        try (var nobody = LoopbackPort.refusing()) {
            String gone = "http://127.0.0.1:" + nobody.number() + "/sms";
            var channel = channel(gone, Credential.none(), RequestBody.STANDARD);
            assertThat(channel.deliver(message())).isInstanceOf(Delivery.Unreachable.class);
        }
    }

    @Test
    @DisplayName("[G6] A service in a private network is called only where that is allowed")
    void the_guard_decides_who_is_called() {
        var guarded = new GuardedClient(new AddressRules(true, List.of()));
        var channel = new HttpChannel(target(url(), Credential.none()), RequestBody.STANDARD, guarded, JSON);

        assertThat(channel.deliver(message())).isInstanceOf(Delivery.Unreachable.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_program_makes_the_body_of_what_is_known_of_the_message() {
        var seen = new AtomicReference<JsonObject>();
        DataMapper program = input -> {
            seen.set((JsonObject) input.arguments().get("ctx"));
            return JsonObject.of("To", seen.get().get("recipient").orElseThrow());
        };

        assertThat(channel(url(), Credential.none(), RequestBody.by(program)).deliver(message()))
                .isEqualTo(new Delivery.Delivered());

        assertThat(asked.remove().body()).isEqualTo(JsonObject.of("To", Json.of("+4915112345678")));
        assertThat(seen.get().members().keySet())
                .containsExactlyInAnyOrder(
                        "recipient",
                        "message_type",
                        "template_type",
                        "template_data",
                        "subject",
                        "body",
                        "request_headers");
    }

    @Test
    void a_program_that_fails_sends_nothing_and_is_tried_again() {
        DataMapper broken = input -> {
            throw MappingFailed.because("no such member");
        };

        assertThat(channel(url(), Credential.none(), RequestBody.by(broken)).deliver(message()))
                .isInstanceOf(Delivery.TryAgain.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_header_that_no_request_may_have_is_told_at_once() {
        var target = target("http://127.0.0.1/", Credential.header("X-Key", "a\r\nX-Other: b"));
        assertThatThrownBy(() -> new HttpChannel(target, RequestBody.STANDARD, CLIENT, JSON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("[I9] Clear text beyond this machine is told")
    void clear_text_beyond_this_machine_is_told() {
        assertThat(target("http://sms.example.org/", Credential.none()).isReadableOnTheWay())
                .isTrue();
        assertThat(target("https://sms.example.org/", Credential.none()).isReadableOnTheWay())
                .isFalse();
        assertThat(target("http://127.0.0.1:99/", Credential.none()).isReadableOnTheWay())
                .isFalse();
    }

    @Test
    void what_it_knows_us_by_is_never_shown() {
        var target = target("https://sms.example.org/?key=hunter2", Credential.header("X-Key", "hunter2"));
        assertThat(target.toString() + target.credential()).doesNotContain("hunter2");
    }

    private Delivery deliver(Credential credential) {
        return channel(url(), credential, RequestBody.STANDARD).deliver(message());
    }

    private String url() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + "/sms";
    }

    private static HttpChannel channel(String url, Credential credential, RequestBody body) {
        return new HttpChannel(target(url, credential), body, CLIENT, JSON);
    }

    private static HttpTarget target(String url, Credential credential) {
        return new HttpTarget(URI.create(url), "POST", Map.of(), credential);
    }

    private static RenderedMessage message() {
        return new RenderedMessage(
                UUID.randomUUID(),
                Channel.SMS,
                "+4915112345678",
                "verification_code_valid",
                "",
                "Your code: 123456 \u00fc",
                null,
                JsonObject.of("to", Json.of("+4915112345678"), "verification_code", Json.of("123456")));
    }
}
