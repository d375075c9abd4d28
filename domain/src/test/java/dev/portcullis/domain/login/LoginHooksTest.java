package dev.portcullis.domain.login;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.ContinueWith.RedirectBrowserTo;
import dev.portcullis.ports.flow.ContinueWith.ShowVerificationUi;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What follows a sign-in. Source: docs/contract/hooks.md. */
class LoginHooksTest {
    private static final long NOT_VERIFIED = 4000010;

    private final Person ann = Person.anyone();

    private record Known(TestEngine engine, Acts acts, Journeys journeys, Identity identity) {}

    private Known known(TestConfiguration configuration) {
        var engine = TestEngine.start(configuration.afterRegistration());
        var journeys = new Journeys(engine.api);
        return new Known(
                engine, new Acts(engine.api), journeys, journeys.register(ann).identity());
    }

    private static void verify(Known known) {
        known.engine().work.write(stores -> {
            var stored = stores.identities().find(known.identity().id()).orElseThrow();
            List<VerifiableAddress> verified = stored.profile().verifiableAddresses().stream()
                    .map(one -> new VerifiableAddress(
                            one.id(),
                            one.value(),
                            true,
                            one.via(),
                            AddressStatus.COMPLETED,
                            null,
                            one.createdAt(),
                            null))
                    .toList();
            return stores.identities()
                    .update(stored.withProfile(stored.profile().withAddresses(verified, List.of())));
        });
    }

    @Test
    @DisplayName("[E7] Other sessions end where that is asked for")
    void other_sessions_end_where_that_is_asked_for() {
        var known = known(new TestConfiguration().afterLogin("revoke_active_sessions"));
        String first =
                known.acts().signIn(known.acts().login(), ann, APP).require().sessionToken();

        String second =
                known.acts().signIn(known.acts().login(), ann, APP).require().sessionToken();

        assertThat(isSignedIn(known, first)).isFalse();
        assertThat(isSignedIn(known, second)).isTrue();
    }

    @Test
    void other_sessions_go_on_where_nothing_is_asked_for() {
        var known = known(new TestConfiguration());
        String first =
                known.acts().signIn(known.acts().login(), ann, APP).require().sessionToken();

        known.acts().signIn(known.acts().login(), ann, APP);

        assertThat(isSignedIn(known, first)).isTrue();
    }

    @Test
    void the_sessions_of_others_go_on_in_any_case() {
        var known = known(new TestConfiguration().afterLogin("revoke_active_sessions"));
        var ben = Person.anyone();
        known.journeys().register(ben);
        String bens =
                known.acts().signIn(known.acts().login(), ben, APP).require().sessionToken();

        known.acts().signIn(known.acts().login(), ann, APP);

        assertThat(isSignedIn(known, bens)).isTrue();
    }

    private static boolean isSignedIn(Known known, String token) {
        try {
            return known.engine()
                    .api
                    .toSession(new ToSession(Clients.app(token)))
                    .active();
        } catch (FrontendException nobody) {
            return false;
        }
    }

    private static TestConfiguration verifiedOnly() {
        return new TestConfiguration().withVerification().afterLogin("require_verified_address");
    }

    @Test
    void without_a_verified_address_an_app_is_shown_where_to_verify_one() {
        var known = known(verifiedOnly());

        var refused = Acts.refused(() -> known.acts().signIn(known.acts().login(), ann, APP));

        assertThat(refused.error().status()).isEqualTo(403);
        assertThat(refused.error().id()).contains(ErrorId.SESSION_VERIFIED_ADDRESS_REQUIRED);
        var error = ((FrontendError.Refused) refused.error()).error();
        assertThat(error.code()).as("the contract's oddity").isEqualTo(400);
        var next =
                (JsonObject) ((JsonArray) error.details().get("continue_with").orElseThrow())
                        .items()
                        .getFirst();
        assertThat(next.text("action")).contains("show_verification_ui");
        assertThat(next.object("flow").text("verifiable_address")).contains(ann.email());
        assertThat(next.object("flow").text("url")).isPresent();
        assertThat(verification(known, next.object("flow").text("id").orElseThrow(), APP))
                .isEqualTo("sent_email");
    }

    private static String verification(Known known, String flow, Caller caller) {
        var id = FlowId.parse(flow).orElseThrow();
        return known.engine()
                .api
                .getVerificationFlow(new GetVerificationFlow(id, caller))
                .state()
                .value();
    }

    @Test
    void without_a_verified_address_a_page_is_led_to_verify_one() {
        var known = known(verifiedOnly());
        var browser = new Browser();

        Answer<SuccessfulNativeLogin> answer = submitPage(known, browser, ann.password());

        assertThat(answer.location().toString()).startsWith(TestConfiguration.ui("verification") + "?flow=");
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.name().equals("ory_kratos_session"));
        assertThat(verification(known, Acts.flowIn(answer.location()).toString(), browser.script()))
                .isEqualTo("sent_email");
    }

    private Answer<SuccessfulNativeLogin> submitPage(Known known, Browser browser, String password) {
        LoginFlow flow = known.acts().loginIn(browser, false);
        var form = Acts.form(
                "method",
                "password",
                "identifier",
                ann.email(),
                "password",
                password,
                "csrf_token",
                Acts.tokenOf(flow));
        return browser.keep(
                known.engine().api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), form, browser.page())));
    }

    @Test
    void a_wrong_password_is_told_first() {
        var known = known(verifiedOnly());

        var flow = Acts.shown(() -> known.acts().signIn(known.acts().login(), ann.email(), "wrong password", APP));

        assertThat(Acts.messages(flow)).containsExactly(4000006L);
    }

    @Test
    void with_a_verified_address_the_door_is_open() {
        var known = known(verifiedOnly());
        verify(known);

        assertThat(known.acts().signIn(known.acts().login(), ann, APP).require().sessionToken())
                .isNotNull();
    }

    @Test
    void as_older_configurations_have_it_the_flow_says_so_itself() {
        var known = known(verifiedOnly().flags("legacy_require_verified_login_error"));

        var flow = Acts.shown(() -> known.acts().signIn(known.acts().login(), ann, APP));

        assertThat(Acts.messages(flow)).containsExactly(NOT_VERIFIED);
        verify(known);
        assertThat(known.acts().signIn(known.acts().login(), ann, APP).status()).isEqualTo(200);
    }

    @Test
    void where_nothing_can_be_verified_the_configuration_is_to_blame() {
        var known = known(verifiedOnly()
                .schema(TestJson.object(
                        "{'properties':{'traits':{'type':'object','properties':{'email':{'type':'string',"
                                + "'ory.sh/kratos':{'credentials':{'password':{'identifier':true}}}}}}}}")));

        var refused = Acts.refused(() -> known.acts().signIn(known.acts().login(), ann, APP));

        assertThat(refused.error().status()).isEqualTo(500);
        assertThat(refused.error().id()).contains(ErrorId.INVALID_CONFIGURATION);
    }

    @Test
    void a_verification_is_started_and_shown_where_both_are_asked_for() {
        var known =
                known(new TestConfiguration().withVerification().afterLogin("verification", "show_verification_ui"));

        List<ContinueWith> next =
                known.acts().signIn(known.acts().login(), ann, APP).require().continueWith();

        assertThat(next).singleElement().isInstanceOfSatisfying(ShowVerificationUi.class, shown -> {
            assertThat(shown.verifiableAddress()).isEqualTo(ann.email());
            assertThat(shown.url()).as("apps have their own pages").isNull();
            assertThat(verification(known, shown.flowId(), APP)).isEqualTo("sent_email");
        });
    }

    @Test
    void a_script_is_told_where_to_go_and_what_to_show() {
        var known =
                known(new TestConfiguration().withVerification().afterLogin("verification", "show_verification_ui"));
        var browser = new Browser();

        var answer = known.acts().signIn(known.acts().loginIn(browser, false), ann, browser.script());

        assertThat(answer.require().continueWith()).hasSize(2).satisfies(next -> {
            assertThat(next.get(0)).isEqualTo(new RedirectBrowserTo(TestConfiguration.STANDARD_RETURN));
            assertThat(((ShowVerificationUi) next.get(1)).url())
                    .startsWith(TestConfiguration.ui("verification") + "?flow=");
        });
    }

    @Test
    void a_page_is_led_to_the_verification_instead_of_its_aim() {
        var known =
                known(new TestConfiguration().withVerification().afterLogin("verification", "show_verification_ui"));
        var browser = new Browser();

        var answer = submitPage(known, browser, ann.password());

        assertThat(answer.location().toString()).startsWith(TestConfiguration.ui("verification") + "?flow=");
        assertThat(answer.cookies()).anyMatch(cookie -> cookie.name().equals("ory_kratos_session"));
    }

    @Test
    void nothing_is_shown_where_every_address_is_verified() {
        var known =
                known(new TestConfiguration().withVerification().afterLogin("verification", "show_verification_ui"));
        verify(known);

        assertThat(known.acts().signIn(known.acts().login(), ann, APP).require().continueWith())
                .isEmpty();
    }

    @Test
    void a_page_with_a_wrong_password_is_led_back_to_its_flow() {
        var known = known(new TestConfiguration());
        var browser = new Browser();

        var answer = submitPage(known, browser, "wrong password");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location().toString()).startsWith(TestConfiguration.ui("login"));
        var flow = known.engine().api.getLoginFlow(new GetLoginFlow(Acts.flowIn(answer.location()), browser.script()));
        assertThat(Acts.messages(flow)).containsExactly(4000006L);
    }
}
