package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An app, or a script in a browser: opens flows and sends their forms, with the token of the form where it has one. */
sealed interface Client {
    FrontendApi api();

    Caller caller();

    LoginFlow login();

    /** A login that asks the session for more. */
    LoginFlow secondFactor();

    RegistrationFlow registration();

    SettingsFlow settings();

    /** Ask, and keep what the answer does to the client, be it a refusal. */
    <T> Answer<T> ask(Supplier<Answer<T>> operation);

    default SuccessfulNativeLogin signIn(LoginFlow flow, JsonObject body) {
        return ask(() ->
                        api().updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), filled(flow, body), caller())))
                .require();
    }

    default SuccessfulNativeRegistration register(RegistrationFlow flow, JsonObject body) {
        return ask(() -> api().updateRegistrationFlowWithHttpInfo(
                                new UpdateRegistrationFlow(flow.id(), filled(flow, body), caller())))
                .require();
    }

    default SettingsFlow change(SettingsFlow flow, JsonObject body) {
        return ask(() -> api().updateSettingsFlowWithHttpInfo(
                                new UpdateSettingsFlow(flow.id(), filled(flow, body), caller())))
                .require();
    }

    private static Submission filled(Flow flow, JsonObject body) {
        return Submission.of(Forms.valueOfAny(flow, "csrf_token")
                .map(token -> body.with("csrf_token", Json.of(token)))
                .orElse(body));
    }

    default Session whoami() {
        return api().toSession(new ToSession(caller()));
    }

    default AssuranceLevel level() {
        return Optional.ofNullable(whoami().authenticatorAssuranceLevel()).orElse(AssuranceLevel.AAL0);
    }

    /** By what the session was proven, in order. */
    default List<String> proofs() {
        return whoami().authenticationMethods().stream()
                .map(method -> method.method().value())
                .toList();
    }

    /** @param caller with its token, where it has one */
    record App(FrontendApi api, Caller caller) implements Client {
        static App signedOut(FrontendApi api) {
            return new App(api, Caller.nativeApp());
        }

        @Override
        public LoginFlow login() {
            return api.createNativeLoginFlow(CreateNativeLoginFlow.by(caller));
        }

        @Override
        public LoginFlow secondFactor() {
            return api.createNativeLoginFlow(CreateNativeLoginFlow.by(caller).at(AssuranceLevel.AAL2));
        }

        @Override
        public RegistrationFlow registration() {
            return api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(caller));
        }

        @Override
        public SettingsFlow settings() {
            return api.createNativeSettingsFlow(new CreateNativeSettingsFlow(caller));
        }

        @Override
        public <T> Answer<T> ask(Supplier<Answer<T>> operation) {
            return operation.get();
        }
    }

    record Script(FrontendApi api, Browser browser) implements Client {
        @Override
        public Caller caller() {
            return browser.script();
        }

        @Override
        public LoginFlow login() {
            return login(CreateBrowserLoginFlow.by(caller()));
        }

        @Override
        public LoginFlow secondFactor() {
            return login(CreateBrowserLoginFlow.by(caller()).at(AssuranceLevel.AAL2));
        }

        LoginFlow login(CreateBrowserLoginFlow start) {
            return ask(() -> api.createBrowserLoginFlowWithHttpInfo(start)).require();
        }

        @Override
        public RegistrationFlow registration() {
            return ask(() -> api.createBrowserRegistrationFlowWithHttpInfo(new CreateBrowserRegistrationFlow(caller())))
                    .require();
        }

        @Override
        public SettingsFlow settings() {
            return ask(() -> api.createBrowserSettingsFlowWithHttpInfo(new CreateBrowserSettingsFlow(caller())))
                    .require();
        }

        @Override
        public <T> Answer<T> ask(Supplier<Answer<T>> operation) {
            try {
                return browser.keep(operation.get());
            } catch (FrontendException refused) {
                browser.keep(refused.cookies());
                throw refused;
            }
        }
    }
}
