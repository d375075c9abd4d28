package dev.portcullis.server;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import sh.ory.kratos.ApiClient;
import sh.ory.kratos.ApiException;
import sh.ory.kratos.api.FrontendApi;
import sh.ory.kratos.model.UpdateLoginFlowBody;
import sh.ory.kratos.model.UpdateLoginFlowWithPasswordMethod;
import sh.ory.kratos.model.UpdateRegistrationFlowBody;
import sh.ory.kratos.model.UpdateRegistrationFlowWithPasswordMethod;

/** Tests with the published Java client of the reference, unchanged. It refuses what its models do not know. */
abstract class WithPublishedClient {
    static final String PASSWORD = "correct-horse-7-battery";

    @TestHTTPResource
    URI base;

    FrontendApi client;

    @BeforeEach
    void connect() {
        client = new FrontendApi(new ApiClient().setBasePath("http://127.0.0.1:" + base.getPort()));
    }

    /** The token of the new session. */
    String signUp(String email) throws ApiException {
        var flow = client.createNativeRegistrationFlow(null, null, null, null);
        var body = new UpdateRegistrationFlowWithPasswordMethod()
                .method("password")
                .password(PASSWORD)
                .traits(Map.of("email", email));
        return client.updateRegistrationFlow(flow.getId(), new UpdateRegistrationFlowBody(body), null)
                .getSessionToken();
    }

    /** The token of the new session. */
    String signIn(String email, String password) throws ApiException {
        var flow = client.createNativeLoginFlow(null, null, null, null, null, null, null, null);
        var body = new UpdateLoginFlowWithPasswordMethod()
                .method("password")
                .identifier(email)
                .password(password);
        return client.updateLoginFlow(flow.getId(), new UpdateLoginFlowBody(body), null, null)
                .getSessionToken();
    }
}
