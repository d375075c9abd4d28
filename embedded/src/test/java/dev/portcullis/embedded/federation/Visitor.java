package dev.portcullis.embedded.federation;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.loopback.Received;
import java.net.URI;
import java.util.Map;

/** Somebody with a browser who signs in with a provider, step by step. */
record Visitor(Portcullis portcullis, FakeProvider provider, String id, Browser browser) {
    static final String SCHEMA = """
        {"type": "object", "properties": {"traits": {"type": "object", "required": ["email"], "properties":
        {"email": {"type": "string", "format": "email", "ory.sh/kratos": {
          "credentials": {"password": {"identifier": true}},
          "verification": {"via": "email"}, "recovery": {"via": "email"}}}}}}}
        """;

    Visitor(Portcullis portcullis, FakeProvider provider, String id) {
        this(portcullis, provider, id, new Browser());
    }

    /** Chooses the provider in a new login. @return where the browser is led */
    URI leave() {
        var flow = browser.keep(portcullis
                        .frontend()
                        .createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(browser.script())))
                .require();
        var choice = Submission.of(JsonObject.of("provider", Json.of(id), "csrf_token", token(flow)));
        FrontendException away = refusal(new UpdateLoginFlow(flow.id(), choice, browser.script()));
        browser.keep(Answer.nothing().withCookies(away.cookies()));
        return URI.create(away.error().redirectBrowserTo().orElseThrow());
    }

    // Nothing that describes failures: what this costs is measured.
    private FrontendException refusal(UpdateLoginFlow submission) {
        try {
            portcullis.frontend().updateLoginFlow(submission);
        } catch (FrontendException refused) {
            return refused;
        }
        throw new AssertionError("the flow leads to no provider");
    }

    private static Json token(LoginFlow flow) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals("csrf_token"))
                .map(node -> ((NodeAttributes.Input) node.attributes()).value())
                .findFirst()
                .orElseThrow();
    }

    /** Goes to the provider and agrees. @return where the browser goes on */
    URI agree(FakeAccount account) {
        return provider.visit(leave(), account);
    }

    Answer<ProviderReturn> back(URI address) {
        return back(id, parameters(address), browser.script());
    }

    Answer<ProviderReturn> back(String path, Map<String, String> parameters, Caller caller) {
        return portcullis.providerCallbacks().callback(new ProviderCallback(path, parameters, caller));
    }

    /** Signs in from the start to the end. */
    Answer<ProviderReturn> signIn(FakeAccount account) {
        return browser.keep(back(agree(account)));
    }

    static Map<String, String> parameters(URI address) {
        return Received.parameters(address.getRawQuery());
    }
}
