package dev.portcullis.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final Caller APP = Caller.nativeApp();
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final List<String> HEADS = List.of(
            "Accept: application/json\nContent-Type: application/json\n\n{\"method\": \"code\", \"email\": \"a@example.org\"}",
            "Accept: text/html\nContent-Type: application/x-www-form-urlencoded\n\nmethod=password&identifier=a&password=b",
            "Content-Type: multipart/form-data; boundary=x\nCookie: ory_kratos_session=a; csrf_token_0=b\n\n--x\n\n--x--",
            "X-Session-Token: {token}\nAuthorization: Bearer a\nOrigin: https://app.example.org\nX-CSRF-Token: a\n\n[]",
            "X-Forwarded-For: 1.2.3.4\nX-Forwarded-Host: a\nX-Forwarded-Proto: http\nForwarded: for=\"[::1]\"\n\nnull");

    private static final String QUERY =
            "?flow={flow}&id={flow}&token=a&code=123456&return_to=https://app.example.org/in"
                    + "&refresh=true&aal=aal2&via=email&init_code=a&return_to_code=b&state=c&page_size=1&tokenize_as=d";

    @Test
    @DisplayName("[H8] [I6] Whatever is asked for, by whatever method, is answered, and no failure of ours")
    void whatever_is_asked_for_is_answered() {
        try (var engine = new Engine()) {
            PublicApi http = engine.http();
            String token = new Journeys(engine.api()).token(Person.anyone());
            Map<String, String> flows = flows(engine.api(), token);
            new Fuzzer("requests", requests(http)).run(input -> answered(http, input.replace("{token}", token), flows));
        }
    }

    private static List<String> requests(PublicApi http) {
        var requests = new ArrayList<String>();
        int next = 0;
        for (String path : http.openApi().json().object("paths").members().keySet()) {
            for (String method : METHODS) {
                requests.add(method + " " + path + QUERY + "\n" + HEADS.get(next++ % HEADS.size()));
            }
        }
        return requests;
    }

    private static Map<String, String> flows(FrontendApi api, String token) {
        return Stream.of(
                        api.createNativeSettingsFlow(new CreateNativeSettingsFlow(APP.withSessionToken(token))),
                        api.createNativeLoginFlow(new CreateNativeLoginFlow(APP)),
                        api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(APP)),
                        api.createNativeRecoveryFlow(new CreateNativeRecoveryFlow(APP)),
                        api.createNativeVerificationFlow(new CreateNativeVerificationFlow(APP)))
                .collect(Collectors.toMap(RequestsTest::kind, flow -> flow.id().toString()));
    }

    private static String kind(Flow flow) {
        String action = flow.ui().action();
        return action.substring(action.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }

    private static void answered(PublicApi http, String input, Map<String, String> flows) throws IOException {
        String kind =
                flows.keySet().stream().filter(input::contains).findFirst().orElse("login");
        var request = SentRequest.of(input.replace("{flow}", flows.get(kind)));
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        http.answer(request, () -> new ByteArrayInputStream(body)).ifPresent(RequestsTest::isNoFailure);
    }

    private static void isNoFailure(HttpAnswer answer) {
        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.headers()).noneMatch(header -> header.value().matches("(?s).*[\\r\\n\\x00].*"));
    }
}
