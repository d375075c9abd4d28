package dev.portcullis.examples.pages;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;

/** Somebody to sign in as. */
final class SignUp {
    private SignUp() {}

    static void of(FrontendApi api, String email, String password) {
        var app = Caller.nativeApp();
        var form = api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(app));
        var traits = JsonObject.of("email", Json.of(email));
        var somebody = UpdateRegistrationFlowWithPasswordMethod.of(traits, password);
        api.updateRegistrationFlow(new UpdateRegistrationFlow(form.id(), somebody, app));
    }
}
