package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sh.ory.kratos.ApiException;
import sh.ory.kratos.model.LoginFlow;
import sh.ory.kratos.model.PerformNativeLogoutBody;
import sh.ory.kratos.model.RegistrationFlow;
import sh.ory.kratos.model.SettingsFlow;
import sh.ory.kratos.model.SettingsFlowState;
import sh.ory.kratos.model.UpdateSettingsFlowBody;
import sh.ory.kratos.model.UpdateSettingsFlowWithProfileMethod;

/** The published Java client against this server. */
@QuarkusTest
@TestProfile(InMemory.class)
class PublishedClientTest extends WithPublishedClient {
    @Test
    void it_signs_up_and_sees_its_session() throws ApiException {
        String token = signUp("published-up@example.org");
        var session = client.toSession(token, null, null);
        assertThat(session.getActive()).isTrue();
        assertThat(session.getIdentity().getTraits())
                .isEqualTo(Map.of("email", "published-up@example.org", "name", Map.of()));
        assertThat(session.getAuthenticationMethods()).hasSize(1);
    }

    @Test
    void it_signs_out_and_in_again() throws ApiException {
        String token = signUp("published-again@example.org");
        client.performNativeLogout(new PerformNativeLogoutBody().sessionToken(token));
        var nobody = catchThrowableOfType(ApiException.class, () -> client.toSession(token, null, null));
        assertThat(nobody.getCode()).isEqualTo(401);
        String fresh = signIn("published-again@example.org", PASSWORD);
        assertThat(client.toSession(fresh, null, null).getActive()).isTrue();
    }

    @Test
    void it_reads_the_flow_that_a_wrong_password_brings_back() throws ApiException {
        signUp("published-wrong@example.org");
        var refused = catchThrowableOfType(
                ApiException.class, () -> signIn("published-wrong@example.org", "wrong-password-1"));
        assertThat(refused.getCode()).isEqualTo(400);
        LoginFlow flow = read(refused.getResponseBody());
        assertThat(flow.getUi().getMessages().getFirst().getId()).isEqualTo(4000006L);
    }

    private static LoginFlow read(String body) throws ApiException {
        try {
            return LoginFlow.fromJson(body);
        } catch (IOException unreadable) {
            throw new ApiException(unreadable);
        }
    }

    @Test
    void it_changes_its_traits() throws ApiException {
        String token = signUp("published-settings@example.org");
        SettingsFlow flow = client.createNativeSettingsFlow(token);
        var body = new UpdateSettingsFlowWithProfileMethod()
                .method("profile")
                .traits(Map.of("email", "published-settings@example.org", "name", Map.of("first", "Ada")));
        SettingsFlow changed = client.updateSettingsFlow(flow.getId(), new UpdateSettingsFlowBody(body), token, null);
        assertThat(changed.getState()).isEqualTo(SettingsFlowState.SUCCESS.getValue());
        assertThat(changed.getIdentity().getTraits())
                .isEqualTo(Map.of("email", "published-settings@example.org", "name", Map.of("first", "Ada")));
    }

    @Test
    void it_lists_and_ends_other_sessions() throws ApiException {
        String first = signUp("published-sessions@example.org");
        String second = signIn("published-sessions@example.org", PASSWORD);
        var others = client.listMySessions(null, null, null, null, second, null);
        assertThat(others).hasSize(1);
        client.disableMySession(others.getFirst().getId(), second, null);
        var ended = catchThrowableOfType(ApiException.class, () -> client.toSession(first, null, null));
        assertThat(ended.getCode()).isEqualTo(401);
        assertThat(client.disableMyOtherSessions(second, null).getCount()).isEqualTo(1L);
    }

    @Test
    void it_reads_flows_of_browsers() throws ApiException {
        LoginFlow login = client.createBrowserLoginFlow(null, null, null, null, null, null, null, null);
        assertThat(login.getUi().getNodes()).isNotEmpty();
        RegistrationFlow registration = client.createBrowserRegistrationFlow(null, null, null, null, null);
        assertThat(registration.getUi().getNodes()).isNotEmpty();
    }

    @Test
    void it_reads_a_sample_error() throws ApiException {
        assertThat(client.getFlowError("stub:500").getId()).isNotEmpty();
    }
}
