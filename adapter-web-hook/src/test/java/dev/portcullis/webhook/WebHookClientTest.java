package dev.portcullis.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.RequestHead;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.hook.HookCredential;
import dev.portcullis.ports.hook.HookOccasion;
import dev.portcullis.ports.hook.WebHookAnswer;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.mapping.DataMapper;
import dev.portcullis.ports.mapping.MappingFailed;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundFailure.Reason;
import dev.portcullis.ports.outbound.OutboundRequest;
import dev.portcullis.testkit.fixture.Flows;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls over a client that only remembers, with templates that pass on what they are told. */
class WebHookClientTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final OutboundAnswer FINE = new OutboundAnswer(200, Map.of(), "{}");

    private final List<OutboundRequest> sent = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<Object> answers = new ArrayDeque<>();
    private DataMapper template = input -> input.arguments().get("ctx");

    private OutboundAnswer answer(OutboundRequest request) {
        sent.add(request);
        return switch (answers.poll()) {
            case OutboundAnswer answer -> answer;
            case OutboundFailure.Reason reason -> throw new OutboundFailure(reason, request, null);
            case null, default -> FINE;
        };
    }

    private WebHookClient hooks(Signatures signatures) {
        OutboundClient client = this::answer;
        var rules = new HookRules(List.of("x-chosen"), signatures);
        return new WebHookClient(
                        client, (name, program) -> template, ContractJson.create(), () -> NOW, UUID::randomUUID, rules)
                .pausing(pauses::add, () -> NOW);
    }

    private WebHookAnswer call(WebHookTarget target) {
        return hooks(Signatures.NONE).call(target, occasion());
    }

    private Delivery deliver(UUID run) {
        WebHookClient hooks = hooks(Signatures.NONE);
        return hooks.deliver(plain(), run, hooks.describe(occasion()));
    }

    private static HookOccasion occasion() {
        var head = new RequestHead("POST", Map.of("X-CHOSEN", List.of("yes"), "Authorization", List.of("secret")));
        return new HookOccasion(
                false,
                Flows.anyLoginFlow().flow(),
                JsonObject.EMPTY,
                null,
                null,
                Caller.nativeApp().withHead(head));
    }

    private static WebHookTarget target(Map<String, String> headers, @Nullable HookCredential credential) {
        return new WebHookTarget(
                "test",
                URI.create("https://hooks.example.org/told?a=b"),
                "PUT",
                inline("x"),
                headers,
                credential,
                true);
    }

    private static String inline(String program) {
        return "base64://" + Base64.getEncoder().encodeToString(program.getBytes());
    }

    private static WebHookTarget plain() {
        return target(Map.of(), null);
    }

    @Test
    @DisplayName("[I3] A hook that fails is told once a minute for each reason, however often strangers make it fail")
    void a_hook_that_fails_is_told_once_a_minute() {
        var lines = new ArrayList<String>();
        var log = Logger.getLogger(WebHookClient.class.getName());
        Filter before = log.getFilter();
        log.setFilter(line -> !lines.add(String.valueOf(line.getParameters()[0])));
        try {
            WebHookClient hooks = hooks(Signatures.NONE);
            for (int i = 0; i < 6; i++) {
                answers.add(i % 2 == 0 ? Reason.REFUSED : Reason.TOO_LARGE);
                hooks.call(plain(), occasion());
            }
        } finally {
            log.setFilter(before);
        }
        assertThat(lines)
                .hasSize(2)
                .allMatch(line -> line.startsWith("the web hook test failed: "))
                .doesNotHaveDuplicates();
    }

    private JsonObject body() {
        return (JsonObject)
                ContractJson.create().parseText(String.valueOf(sent.getFirst().body()));
    }

    @Test
    void a_template_is_told_the_flow_and_the_headers_that_were_chosen() {
        assertThat(call(plain())).isEqualTo(new WebHookAnswer.Answered(200, Optional.of(JsonObject.EMPTY)));

        assertThat(body().object("flow").has("id")).isTrue();
        assertThat(body().object("flow").object("transient_payload")).isEqualTo(JsonObject.EMPTY);
        assertThat(body().object("request_headers").members()).containsOnlyKeys("X-Chosen");
        assertThat(body().has("identity")).isFalse();
    }

    @Test
    void a_credential_wins_over_a_header_of_its_name() {
        call(target(Map.of("authorization", "Bearer x"), new HookCredential.Basic("a user", "p:w")));

        assertThat(sent.getFirst().headers().values())
                .contains("Basic YSB1c2VyOnA6dw==")
                .doesNotContain("Bearer x");
    }

    @Test
    void each_attempt_has_an_id_of_its_own_and_the_run_keeps_one() {
        answers.addAll(
                List.of(new OutboundAnswer(503, Map.of("retry-after", "0"), ""), OutboundFailure.Reason.TIMED_OUT));

        assertThat(call(plain())).isInstanceOf(WebHookAnswer.Answered.class);

        assertThat(sent).hasSize(3);
        assertThat(ids("Ory-Webhook-Request-Id")).hasSize(3);
        assertThat(ids("Ory-Webhook-Trigger-Id")).hasSize(1);
        assertThat(pauses).containsExactly(Duration.ZERO, Duration.ofSeconds(2));
    }

    private List<String> ids(String header) {
        return sent.stream().map(one -> one.headers().get(header)).distinct().toList();
    }

    @Test
    void the_third_failure_is_the_last() {
        answers.addAll(List.of(
                OutboundFailure.Reason.UNREACHABLE,
                new OutboundAnswer(500, Map.of(), ""),
                new OutboundAnswer(429, Map.of(), "{}")));

        assertThat(call(plain())).isInstanceOf(WebHookAnswer.Failed.class);
        assertThat(sent).hasSize(3);
    }

    @Test
    void what_may_not_be_called_is_not_tried_again() {
        answers.add(OutboundFailure.Reason.REFUSED);

        assertThat(call(plain())).isInstanceOf(WebHookAnswer.Failed.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_refusal_is_an_answer() {
        answers.add(new OutboundAnswer(501, Map.of(), "no json"));

        assertThat(call(plain())).isEqualTo(new WebHookAnswer.Answered(501, Optional.empty()));
    }

    @Test
    void credentials_do_not_follow_a_redirect_to_another_host() {
        answers.add(new OutboundAnswer(307, Map.of("location", "https://elsewhere.example.org/"), ""));

        call(target(Map.of("X-Api-Key", "secret"), new HookCredential.Cookie("key", "secret")));

        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().headers().values()).containsOnly("application/json");
        assertThat(sent.getLast().body()).isEqualTo(sent.getFirst().body());
    }

    @Test
    void a_redirect_on_the_same_host_keeps_headers_and_becomes_a_get() {
        answers.add(new OutboundAnswer(302, Map.of("location", "/next"), ""));

        call(target(Map.of("X-Api-Key", "secret"), null));

        assertThat(sent.getLast().method()).isEqualTo("GET");
        assertThat(sent.getLast().body()).isNull();
        assertThat(sent.getLast().headers()).containsEntry("X-Api-Key", "secret");
    }

    @Test
    void redirects_without_end_end() {
        for (int i = 0; i < 20; i++) {
            answers.add(new OutboundAnswer(307, Map.of("location", "/again"), ""));
        }

        assertThat(call(plain())).isInstanceOf(WebHookAnswer.Failed.class);
        assertThat(sent).hasSize(11);
    }

    @Test
    void a_template_calls_it_off() {
        template = input -> {
            throw MappingFailed.byItsOwnWord("cancelled: nothing to tell");
        };

        assertThat(call(plain())).isEqualTo(new WebHookAnswer.CalledOff());
        assertThat(sent).isEmpty();
    }

    @Test
    void a_form_is_made_of_texts_alone() {
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        template = input -> JsonObject.of("odd", Json.of("a &=é"));

        call(target(form, null));
        assertThat(sent.getFirst().body()).isEqualTo("odd=a+%26%3D%C3%A9");

        template = input -> JsonObject.of("number", Json.of(1));
        assertThat(call(target(form, null))).isInstanceOf(WebHookAnswer.Failed.class);
    }

    @Test
    void what_templates_cannot_make_is_not_sent() {
        assertThat(call(target(Map.of("content-type", "application/json; charset=utf-8"), null)))
                .isInstanceOf(WebHookAnswer.Failed.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void a_call_that_nobody_waits_for_is_tried_once_and_keeps_its_id() {
        UUID run = UUID.randomUUID();
        answers.addAll(List.of(new OutboundAnswer(503, Map.of("retry-after", "7"), ""), FINE));

        assertThat(deliver(run))
                .isEqualTo(new Delivery.TryAgain("it was answered 503", Optional.of(Duration.ofSeconds(7))));
        assertThat(deliver(run)).isEqualTo(new Delivery.Delivered());

        assertThat(ids("Ory-Webhook-Trigger-Id")).containsExactly(run.toString());
        assertThat(ids("Ory-Webhook-Request-Id")).hasSize(2);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200,Delivered",
        "204,Delivered",
        "304,Delivered",
        "400,Refused",
        "403,Refused",
        "410,Refused",
        "501,Refused",
        "408,TryAgain",
        "425,TryAgain",
        "429,TryAgain",
        "500,TryAgain",
        "503,TryAgain"
    })
    void what_becomes_of_a_call_that_nobody_waits_for_is_for_its_status_to_say(int status, String outcome) {
        answers.add(new OutboundAnswer(status, Map.of(), ""));

        assertThat(deliver(UUID.randomUUID()).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE,Unreachable", "TIMED_OUT,Silent", "BUSY,TryAgain", "REFUSED,Refused", "TOO_LARGE,Refused"})
    void where_nobody_answers_the_next_call_may_wait(OutboundFailure.Reason reason, String outcome) {
        answers.add(reason);

        assertThat(deliver(UUID.randomUUID()).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void a_template_that_fails_is_tried_again_for_it_can_be_repaired() {
        template = input -> {
            throw MappingFailed.byItsOwnWord("broken");
        };
        assertThat(deliver(UUID.randomUUID())).isInstanceOf(Delivery.TryAgain.class);
        template = input -> {
            throw MappingFailed.byItsOwnWord("cancel");
        };
        assertThat(deliver(UUID.randomUUID())).isEqualTo(new Delivery.Delivered());
        assertThat(sent).isEmpty();
    }

    @Test
    void each_secret_of_the_hook_signs_and_no_other_hook_is_signed() {
        String other = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
        var signing = hooks(Signatures.by(
                Map.of("test", List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", other), "else", List.of(other))));

        signing.call(plain(), occasion());

        assertThat(sent.getFirst().headers().get("webhook-signature"))
                .matches("v1,[A-Za-z0-9+/=]{44} v1,[A-Za-z0-9+/=]{44}");
        call(plain());
        assertThat(sent.getLast().headers()).doesNotContainKey("webhook-signature");
    }
}
