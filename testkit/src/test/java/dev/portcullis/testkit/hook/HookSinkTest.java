package dev.portcullis.testkit.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HookSinkTest {
    private static final String BODY = "{\"test\": 2432232314}";

    private final HookSink sink = HookSink.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        sink.close();
        client.close();
    }

    private HttpResponse<String> call(String path, String... headers) {
        var request = HttpRequest.newBuilder(sink.at(path)).POST(BodyPublishers.ofString(BODY));
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException silent) {
            throw new AssertionError(silent);
        }
    }

    @Test
    void a_call_is_answered_and_remembered() {
        assertThat(call("/told", "Ory-Webhook-Trigger-Id", "run").body()).isEqualTo("{}");
        HookCall got = sink.await("/told");
        assertThat(got.method()).isEqualTo("POST");
        assertThat(got.json().has("test")).isTrue();
        assertThat(got.trigger()).contains("run");
        assertThat(sink.calls()).containsExactly(got);
    }

    @Test
    void calls_of_a_path_are_handed_out_once_in_order() {
        call("/one", "X-Number", "1");
        call("/other", "X-Number", "2");
        call("/one", "X-Number", "3");
        assertThat(sink.await("/one").header("x-number")).contains("1");
        assertThat(sink.await("/one").header("x-number")).contains("3");
        assertThat(sink.await("/other").header("x-number")).contains("2");
    }

    @Test
    void a_path_is_answered_as_it_was_told() {
        sink.answers("/asked", 200, JsonObject.of("identity", JsonObject.of("external_id", Json.of("c-1"))));
        sink.refuses("/refused", "#/traits/email", 1234, "You are not on the list.");
        assertThat(call("/asked").body()).isEqualTo("{\"identity\":{\"external_id\":\"c-1\"}}");
        var refusal = call("/refused");
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.body()).contains("\"instance_ptr\":\"#/traits/email\"", "1234", "not on the list");
    }

    @Test
    void it_fails_when_it_is_told_to_and_remembers_that_call_too() {
        sink.failing(number -> number % 3 == 0);
        assertThat(IntStream.range(0, 6).map(each -> call("/storm").statusCode()))
                .containsExactly(200, 200, 500, 200, 200, 500);
        assertThat(sink.calls()).hasSize(6);
    }

    // Signed by another program.
    @Test
    void a_signature_is_checked() {
        call(
                "/signed",
                "webhook-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp",
                "1614265330",
                "webhook-signature",
                "v1,other v1,hn6gPDuvthHWWsZDuMjgwyc63ajzh5ywzvy1quoqxtk=");
        HookCall got = sink.await("/signed");
        assertThat(got.isSignedWith("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLASw")).isTrue();
        assertThat(got.isSignedWith("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLASw")).isTrue();
        assertThat(got.isSignedWith("whsec_AAAAAAAA")).isFalse();
    }
}
