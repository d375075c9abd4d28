package dev.portcullis.examples.first.embedded;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;

/** Ada signs up and is signed in, by an engine in this program. */
public final class SignUp {
    private SignUp() {}

    public static void main(String... arguments) {
        FrontendApi api = Portcullis.inMemory().frontend();
        Caller app = Caller.nativeApp();

        var form = api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(app));
        var traits = JsonObject.of("email", Json.of("ada@example.org"));
        var ada = UpdateRegistrationFlowWithPasswordMethod.of(traits, "correct horse battery");
        var signedUp = api.updateRegistrationFlow(new UpdateRegistrationFlow(form.id(), ada, app));

        System.out.println(signedUp.session() + " of " + signedUp.identity().traits());
    }
}
