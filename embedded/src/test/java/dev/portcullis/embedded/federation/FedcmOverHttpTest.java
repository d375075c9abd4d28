package dev.portcullis.embedded.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlowBody;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.federation.Lie;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.server.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens that browsers hand over, through the client and with a provider that signs. Source: docs/contract/federation.md. */
@TestInstance(Lifecycle.PER_CLASS)
class FedcmOverHttpTest {
    private static final long REASON = 4000001;

    private final FakeProvider provider = FakeProvider.start();
    private final Portcullis portcullis = Portcullis.with()
            .inMemory()
            .schema("person", """
                    {"type": "object", "properties": {"traits": {"type": "object", "required": ["email"], "properties":
                    {"email": {"type": "string", "format": "email", "ory.sh/kratos": {"credentials": {"password": {"identifier": true}}}}}}}}
                    """)
            .set("selfservice.methods.oidc.enabled", "true")
            .set("selfservice.methods.oidc.config.providers", "[" + provider.configuredWithDialogue("work") + "]")
            .set("selfservice.flows.registration.after.oidc.hooks", "[{hook: session}]")
            .start();
    private final LocalServer server = LocalServer.serve(portcullis, 0);
    private final HttpFrontendApi api = HttpFrontendApi.at(server.address()).build();
    private final Browser browser = new Browser();

    @BeforeEach
    void tellTheTruth() {
        provider.lies();
        provider.comesBack();
    }

    @AfterAll
    void end() {
        api.close();
        server.close();
        portcullis.close();
        provider.close();
    }

    private FedcmFlow begin(Browser one) {
        return one.keep(api.createFedcmFlowWithHttpInfo(new CreateFedcmFlow(one.script())))
                .require();
    }

    private Answer<SuccessfulNativeLogin> hand(FedcmFlow offered, FakeAccount account, Caller caller) {
        String token = provider.idToken(account, offered.providers().getFirst().nonce());
        return api.updateFedcmFlowWithHttpInfo(
                new UpdateFedcmFlow(UpdateFedcmFlowBody.of(offered, token).toSubmission(), caller));
    }

    private static FrontendError refused(ThrowingCallable operation) {
        return catchThrowableOfType(FrontendException.class, operation).error();
    }

    @Test
    void somebody_signs_up_and_comes_back() {
        FakeAccount ada = FakeAccount.anyone();
        FedcmFlow offered = begin(browser);
        assertThat(offered.providers()).singleElement().satisfies(one -> {
            assertThat(one.configUrl()).startsWith(provider.issuer());
            assertThat(one.clientId()).isEqualTo(FakeProvider.CLIENT_ID);
        });
        var up = browser.keep(hand(offered, ada, browser.script())).require();
        assertThat(api.toSession(new ToSession(browser.script())).id())
                .isEqualTo(up.session().id());

        var again = new Browser();
        var in = hand(begin(again), ada, again.script()).require();
        assertThat(in.session().identity()).isEqualTo(up.session().identity());
    }

    @Test
    void a_page_is_led_on() {
        var page = new Browser();
        FedcmFlow offered = begin(page);
        Answer<SuccessfulNativeLogin> answer = hand(offered, FakeAccount.anyone(), page.page());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(page.keep(answer).location()).isNotNull();
        assertThat(api.toSession(new ToSession(page.script())).identity()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ISSUER",
                "AUDIENCE",
                "NONCE",
                "NO_NONCE",
                "NO_SUBJECT",
                "OVER",
                "TOMORROW",
                "SIGNATURE",
                "UNSIGNED"
            })
    @DisplayName("[G4] A token that a browser hands over counts as every other id token does")
    void a_lie_signs_nobody_in(Lie lie) {
        var liar = new Browser();
        FedcmFlow offered = begin(liar);
        provider.lies(lie);
        FrontendError told = refused(() -> hand(offered, FakeAccount.anyone(), liar.script()));
        assertThat(told.status()).isIn(400, 502);
        told.flow()
                .ifPresent(flow -> assertThat(((LoginFlow) flow).ui().messages())
                        .extracting(UiText::id)
                        .containsExactly(REASON));
        assertThat(refused(() -> api.toSession(new ToSession(liar.script()))).status())
                .isEqualTo(401);
    }

    @Test
    void an_unknown_flow_and_one_that_is_none_are_not_found() {
        assertThat(refused(() -> api.createFedcmFlow(new CreateFedcmFlow(browser.script()).in(FlowId.NIL)))
                        .status())
                .isEqualTo(404);
        assertThat(get("?flow=nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void asked_by_a_navigation_the_answer_is_json_all_the_same() {
        HttpResponse<String> answer = get("");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).contains("\"config_url\"", "\"nonce\"", "\"csrf_token\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("csrf_token_"))
                .hasSize(1);
    }

    private HttpResponse<String> get(String query) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/self-service/fed-cm/parameters" + query))
                .header("Accept", "text/html")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException silent) {
            throw new AssertionError(silent);
        }
    }
}
