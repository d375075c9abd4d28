package dev.portcullis.fuzzing;

import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
    private static final Caller APP = Caller.nativeApp();
    private static final List<String> BODIES = List.of(
            "{\"method\": \"password\", \"identifier\": \"ann@example.org\", \"password\": \"a long pass word\"}",
            "{\"method\": \"password\", \"password\": \"a long pass word\", \"traits\": {\"email\": \"ann@example.org\","
                    + " \"name\": {\"first\": \"Ann\", \"last\": \"Other\"}}, \"transient_payload\": {\"a\": [1, 2.5, null]}}",
            "{\"method\": \"code\", \"email\": \"ann@example.org\", \"code\": \"123456\", \"resend\": \"code\"}",
            "{\"method\": \"profile\", \"traits.email\": \"ann@example.org\", \"csrf_token\": \"\"}");
    private static final List<String> FORMS = List.of(
            "method=password&identifier=ann@example.org&password=a long pass word&csrf_token=",
            "method=password&password=a long pass word&traits.email=ann@example.org&traits.name.first=Ann&traits.name.last=",
            "method=code&email=ann@example.org&code=123456&resend=code&transient_payload={}",
            "method=profile&traits={\"email\": 1}&traits.tags.0=a&traits.tags=b&traits.tags=");

    @Test
    @DisplayName("[H8] [I6] Whatever JSON is submitted is answered, and no failure of ours")
    void whatever_json_is_submitted_is_answered() {
        var text = new ContractJsonText(ContractJson.create());
        fuzz("bodies", BODIES, input -> {
            try {
                return new Submission.JsonBody(text.read(input));
            } catch (IllegalArgumentException noJson) {
                return new Submission.Unreadable("no JSON");
            }
        });
    }

    @Test
    @DisplayName("[H8] [I6] Whatever form is submitted is answered, and no failure of ours")
    void whatever_form_is_submitted_is_answered() {
        fuzz("forms", FORMS, input -> new Submission.FormBody(fields(input)));
    }

    private static Map<String, List<String>> fields(String input) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : input.split("&")) {
            int at = pair.indexOf('=');
            fields.computeIfAbsent(at < 0 ? pair : pair.substring(0, at), name -> new ArrayList<>())
                    .add(pair.substring(at + 1));
        }
        return fields;
    }

    /** Makes a submission of a text. */
    @FunctionalInterface
    private interface Reading {
        Submission of(String input);
    }

    private static void fuzz(String name, List<String> good, Reading reading) {
        try (var engine = new Engine()) {
            var flows = new Flows(engine.api());
            new Fuzzer(name, good).run(input -> flows.submit(reading.of(input)));
        }
    }

    /** One flow of each kind, to be submitted again and again. */
    private record Flows(FrontendApi api, FlowId login, FlowId registration, FlowId recovery, FlowId verification) {
        Flows(FrontendApi api) {
            this(
                    api,
                    api.createNativeLoginFlow(new CreateNativeLoginFlow(APP)).id(),
                    api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(APP))
                            .id(),
                    api.createNativeRecoveryFlow(new CreateNativeRecoveryFlow(APP))
                            .id(),
                    api.createNativeVerificationFlow(new CreateNativeVerificationFlow(APP))
                            .id());
        }

        void submit(Submission body) throws Exception {
            Engine.status(() -> api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(login, body, APP)));
            Engine.status(
                    () -> api.updateRegistrationFlowWithHttpInfo(new UpdateRegistrationFlow(registration, body, APP)));
            Engine.status(() -> api.updateRecoveryFlowWithHttpInfo(new UpdateRecoveryFlow(recovery, null, body, APP)));
            Engine.status(() ->
                    api.updateVerificationFlowWithHttpInfo(new UpdateVerificationFlow(verification, null, body, APP)));
        }
    }
}
