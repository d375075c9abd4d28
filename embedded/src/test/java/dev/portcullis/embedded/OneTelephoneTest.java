package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithPasswordMethod;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One telephone number is one account, however it is written, by the numbering plans that the engine ships with. */
@Timeout(600)
class OneTelephoneTest {
    private static final Caller APP = Caller.nativeApp();
    private static final String PASSWORD = "correct-horse-7-battery";
    private static final List<String> SPELLINGS = List.of(
            "+49 151 12345678",
            "+49 0151 12345678",
            "+49 (0)151-1234 5678",
            "tel:+49-151-12345678",
            "+4915112345678",
            "\u00a0+49\u00a0151\u00a012345678");
    private static final String SCHEMA = """
            {"type":"object","properties":{"traits":{"type":"object","required":["phone"],"properties":{
              "phone":{"type":"string","format":"tel","ory.sh/kratos":{
                "credentials":{"password":{"identifier":true},"code":{"identifier":true,"via":"sms"}},
                "verification":{"via":"sms"},"recovery":{"via":"sms"}}},
              "name":{"type":"string"}}}}}
            """;

    @TempDir
    Path folder;

    private Portcullis open() {
        String url = "base64://" + Base64.getEncoder().encodeToString(SCHEMA.getBytes(StandardCharsets.UTF_8));
        return Storms.openMailing(folder, "memory", "identity.schemas", "[{id: person, url: \"" + url + "\"}]");
    }

    private static String signUp(Portcullis portcullis, String phone) {
        var flow = portcullis.frontend().createNativeRegistrationFlow(new CreateNativeRegistrationFlow(APP));
        var traits = JsonObject.of("phone", Json.of(phone));
        var body = new UpdateRegistrationFlowWithPasswordMethod(PASSWORD, traits, null, null);
        return portcullis
                .frontend()
                .updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), body, APP))
                .sessionToken();
    }

    private static void signIn(Portcullis portcullis, String phone) {
        var flow = portcullis.frontend().createNativeLoginFlow(new CreateNativeLoginFlow(APP));
        var body = new UpdateLoginFlowWithPasswordMethod(phone, PASSWORD, null, null, null);
        portcullis.frontend().updateLoginFlow(new UpdateLoginFlow(flow.id(), body, APP));
    }

    @Test
    @DisplayName("[U6] Every spelling of a number is the one account")
    void every_spelling_is_the_one_account() {
        try (Portcullis portcullis = open()) {
            signUp(portcullis, SPELLINGS.getFirst());
            for (String spelling : SPELLINGS) {
                signIn(portcullis, spelling);
                assertThat(catchThrowable(() -> signUp(portcullis, spelling)))
                        .as(spelling)
                        .isNotNull();
            }
        }
    }

    @Test
    @DisplayName("[U6] A number that is written otherwise keeps what is known of it")
    void a_number_that_is_respelled_keeps_its_state() {
        try (Portcullis portcullis = open()) {
            Caller signedIn = APP.withSessionToken(signUp(portcullis, SPELLINGS.getFirst()));
            VerifiableAddress before = address(portcullis, signedIn);
            assertThat(before.value()).isEqualTo("+4915112345678");
            for (String spelling : SPELLINGS) {
                var flow = portcullis.frontend().createNativeSettingsFlow(new CreateNativeSettingsFlow(signedIn));
                var body = JsonObject.of(
                        "method", Json.of("profile"), "traits", JsonObject.of("phone", Json.of(spelling)));
                portcullis
                        .frontend()
                        .updateSettingsFlow(new UpdateSettingsFlow(flow.id(), Submission.of(body), signedIn));
                assertThat(address(portcullis, signedIn).id()).as(spelling).isEqualTo(before.id());
            }
        }
    }

    private static VerifiableAddress address(Portcullis portcullis, Caller caller) {
        return portcullis
                .frontend()
                .toSession(new ToSession(caller))
                .identity()
                .verifiableAddresses()
                .getFirst();
    }
}
