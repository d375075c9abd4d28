package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.totp.Totp;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sh.ory.kratos.ApiException;
import sh.ory.kratos.model.LoginFlow;
import sh.ory.kratos.model.Session;
import sh.ory.kratos.model.SettingsFlow;
import sh.ory.kratos.model.UiNode;
import sh.ory.kratos.model.UiNodeInputAttributes;
import sh.ory.kratos.model.UiNodeTextAttributes;
import sh.ory.kratos.model.UpdateLoginFlowBody;
import sh.ory.kratos.model.UpdateLoginFlowWithLookupSecretMethod;
import sh.ory.kratos.model.UpdateLoginFlowWithPasskeyMethod;
import sh.ory.kratos.model.UpdateLoginFlowWithTotpMethod;
import sh.ory.kratos.model.UpdateRegistrationFlowBody;
import sh.ory.kratos.model.UpdateRegistrationFlowWithPasskeyMethod;
import sh.ory.kratos.model.UpdateSettingsFlowBody;
import sh.ory.kratos.model.UpdateSettingsFlowWithLookupMethod;
import sh.ory.kratos.model.UpdateSettingsFlowWithPasskeyMethod;
import sh.ory.kratos.model.UpdateSettingsFlowWithTotpMethod;

/** Second factors and passkeys of apps with the published Java client. */
@QuarkusTest
@TestProfile(PublishedClientFactorsTest.WithFactors.class)
class PublishedClientFactorsTest extends WithPublishedClient {
    private static final ContractJson JSON = ContractJson.create();
    private static final Totp PHONE = Totp.at(Clock.systemUTC());
    // Its code of the next step counts as well as that of this one, which pairing has used up.
    private static final Totp PHONE_IN_ADVANCE = Totp.at(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(30)));

    /** In memory, with every factor of apps. */
    public static final class WithFactors implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(Sources.FILES, "src/test/resources/memory.yaml:src/test/resources/factors.yaml");
        }
    }

    private LoginFlow secondStep(String token) throws ApiException {
        return client.createNativeLoginFlow(null, "aal2", token, null, null, null, null, null);
    }

    private Session lifted(String token, UpdateLoginFlowBody body) throws ApiException {
        client.updateLoginFlow(secondStep(token).getId(), body, token, null);
        return client.toSession(token, null, null);
    }

    @Test
    void it_pairs_an_app_and_lifts_its_session() throws ApiException {
        String token = signUp("factors-app@example.org");
        SettingsFlow flow = client.createNativeSettingsFlow(token);
        String secret =
                text(flow.getUi().getNodes(), "totp_secret_key").getText().getText();
        var pair = new UpdateSettingsFlowWithTotpMethod().method("totp").totpCode(PHONE.code(secret));
        client.updateSettingsFlow(flow.getId(), new UpdateSettingsFlowBody(pair), token, null);

        var code = new UpdateLoginFlowWithTotpMethod().method("totp").totpCode(PHONE_IN_ADVANCE.code(secret));
        Session session = lifted(signIn("factors-app@example.org", PASSWORD), new UpdateLoginFlowBody(code));
        assertThat(session.getAuthenticatorAssuranceLevel()).hasToString("aal2");
    }

    @Test
    void it_makes_lookup_secrets_and_uses_one() throws ApiException {
        String token = signUp("factors-lookup@example.org");
        SettingsFlow flow = client.createNativeSettingsFlow(token);
        var make =
                new UpdateSettingsFlowWithLookupMethod().method("lookup_secret").lookupSecretRegenerate(true);
        var made = client.updateSettingsFlow(flow.getId(), new UpdateSettingsFlowBody(make), token, null);
        String first = text(made.getUi().getNodes(), "lookup_secret_codes")
                .getText()
                .getText()
                .split(", ")[0];
        var keep =
                new UpdateSettingsFlowWithLookupMethod().method("lookup_secret").lookupSecretConfirm(true);
        client.updateSettingsFlow(flow.getId(), new UpdateSettingsFlowBody(keep), token, null);

        var use = new UpdateLoginFlowWithLookupSecretMethod()
                .method("lookup_secret")
                .lookupSecret(first);
        Session session = lifted(signIn("factors-lookup@example.org", PASSWORD), new UpdateLoginFlowBody(use));
        assertThat(session.getAuthenticatorAssuranceLevel()).hasToString("aal2");
    }

    @Test
    void it_signs_up_and_in_with_a_passkey_and_adds_another() throws ApiException {
        var phone = VirtualAuthenticator.at("https://login.example.org").verifyingUser(true);
        var flow = client.createNativeRegistrationFlow(null, null, null, null);
        JsonObject asked = JSON.readText(JsonObject.class, value(flow.getUi().getNodes(), "passkey_create_data"));
        var body = new UpdateRegistrationFlowWithPasskeyMethod()
                .method("passkey")
                .traits(Map.of("email", "factors-passkey@example.org"))
                .passkeyRegister(phone.create(JSON.writeText(asked.object("credentialOptions"))));
        client.updateRegistrationFlow(flow.getId(), new UpdateRegistrationFlowBody(body), null);

        String token = signInWith(phone);
        SettingsFlow settings = client.createNativeSettingsFlow(token);
        var laptop = VirtualAuthenticator.at("https://login.example.org").verifyingUser(true);
        String made = laptop.create(value(settings.getUi().getNodes(), "passkey_create_data"));
        var add = new UpdateSettingsFlowWithPasskeyMethod().method("passkey").passkeySettingsRegister(made);
        client.updateSettingsFlow(settings.getId(), new UpdateSettingsFlowBody(add), token, null);
        assertThat(client.toSession(signInWith(laptop), null, null).getActive()).isTrue();
    }

    private String signInWith(VirtualAuthenticator device) throws ApiException {
        var flow = client.createNativeLoginFlow(null, null, null, null, null, null, null, null);
        var body = new UpdateLoginFlowWithPasskeyMethod()
                .method("passkey")
                .passkeyLogin(device.get(value(flow.getUi().getNodes(), "passkey_challenge")));
        return client.updateLoginFlow(flow.getId(), new UpdateLoginFlowBody(body), null, null)
                .getSessionToken();
    }

    private static String value(List<UiNode> nodes, String name) {
        return nodes.stream()
                .map(node -> node.getAttributes().getActualInstance())
                .filter(UiNodeInputAttributes.class::isInstance)
                .map(UiNodeInputAttributes.class::cast)
                .filter(input -> input.getName().equals(name))
                .map(input -> String.valueOf(input.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static UiNodeTextAttributes text(List<UiNode> nodes, String id) {
        return nodes.stream()
                .map(node -> node.getAttributes().getActualInstance())
                .filter(UiNodeTextAttributes.class::isInstance)
                .map(UiNodeTextAttributes.class::cast)
                .filter(text -> text.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
