package dev.portcullis.examples.first.remote;

import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import java.net.URI;

/** Ada signs up and is signed in, by a server elsewhere. */
public final class SignUp {
    private SignUp() {}

    public static void main(String... arguments) {
        FrontendApi api = HttpFrontendApi.at(URI.create(arguments[0])).build();
        Caller app = Caller.nativeApp();

        var form = api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(app));
        var traits = JsonObject.of("email", Json.of("ada@example.org"));
        var ada = UpdateRegistrationFlowWithPasswordMethod.of(traits, "correct horse battery");
        var signedUp = api.updateRegistrationFlow(new UpdateRegistrationFlow(form.id(), ada, app));

        System.out.println(signedUp.session() + " of " + signedUp.identity().traits());
    }
}
