package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowBody;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.UiNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Somebody whose browser shows nothing: it keeps cookies, fetches pages, and sends what it is told. */
final class Member {
    private final FrontendApi api;
    private final HttpClient http;
    private final dev.portcullis.testkit.frontend.Browser kept = new dev.portcullis.testkit.frontend.Browser();

    private Member(FrontendApi api, HttpClient http) {
        this.api = api;
        this.http = http;
    }

    /** Somebody new, by a schema that has to let people choose it. */
    static Member signedUp(FrontendApi api, HttpClient http, String schema, JsonObject traits) {
        var member = new Member(api, http);
        RegistrationFlow flow = member.registration(schema);
        member.register(
                flow, new UpdateRegistrationFlowWithPasswordMethod(OwnSite.PASSWORD, traits, token(flow), null));
        return member;
    }

    /** Somebody who is nobody yet. */
    static Member nobody(FrontendApi api, HttpClient http) {
        return new Member(api, http);
    }

    /** A new registration, by a schema that has to let people choose it. */
    RegistrationFlow registration(String schema) {
        return kept.keep(api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(null, null, null, null, schema, kept.script())))
                .require();
    }

    void register(RegistrationFlow flow, UpdateRegistrationFlowBody body) {
        kept.keep(api.updateRegistrationFlowWithHttpInfo(new UpdateRegistrationFlow(flow.id(), body, kept.script())));
    }

    /** Submit what is refused, or leads to another step. */
    void registerInVain(RegistrationFlow flow, UpdateRegistrationFlowBody body) {
        assertThatThrownBy(() -> register(flow, body)).isInstanceOf(FrontendException.class);
    }

    static String token(Flow flow) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals("csrf_token"))
                .map(node -> (JsonString) ((Input) node.attributes()).value())
                .map(JsonString::value)
                .findFirst()
                .orElseThrow();
    }

    /** The inputs that a registration draws now. */
    List<Input> inputs(RegistrationFlow flow) {
        return api.getRegistrationFlow(new GetRegistrationFlow(flow.id(), kept.script())).ui().nodes().stream()
                .map(UiNode::attributes)
                .filter(Input.class::isInstance)
                .map(Input.class::cast)
                .toList();
    }

    /** New settings. */
    FlowId settings() {
        return kept.keep(api.createBrowserSettingsFlowWithHttpInfo(new CreateBrowserSettingsFlow(kept.script())))
                .require()
                .id();
    }

    String state(FlowId settings) {
        return api.getSettingsFlow(new GetSettingsFlow(settings, kept.script()))
                .state()
                .value();
    }

    JsonObject traits() {
        return (JsonObject)
                api.toSession(new ToSession(kept.script())).identity().traits();
    }

    String page(String address) {
        return send(request(address)).body();
    }

    /** @param body as a form is encoded */
    void post(String address, String body) {
        send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Cookie", kept.script().cookies().header());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
