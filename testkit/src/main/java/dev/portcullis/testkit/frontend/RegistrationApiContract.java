package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.registration.RegistrationApi}. Source: docs/contract/registration.md;
 * docs/contract/csrf.md.
 */
public interface RegistrationApiContract extends FrontendApiUnderTest {

    private RegistrationFlow start() {
        return api().createNativeRegistrationFlow(new CreateNativeRegistrationFlow(Caller.nativeApp()));
    }

    private Refusal refusalOf(Person person) {
        return Refusal.of(() -> journeys().submit(start(), person, Caller.nativeApp()));
    }

    @Test
    default void rg1_signing_up_asks_for_the_traits_and_a_password() {
        assertThat(Forms.nodes(start()))
                .containsExactly(
                        "csrf_token", "traits.email", "password", "traits.name.first", "traits.name.last", "method");
    }

    @Test
    default void rg2_signing_up_in_an_app_gives_a_token_a_session_and_the_identity() {
        var person = Person.anyone();
        var done = journeys().register(person);
        assertThat(done.identity().traits()).isEqualTo(person.traits());
        assertThat(done.session()).isNotNull();
        assertThat(done.continueWith()).anyMatch(ContinueWith.SetOrySessionToken.class::isInstance);
        assertThat(journeys()
                        .whoami(Person.app(Journeys.token(done.sessionToken())))
                        .active())
                .isTrue();
    }

    @Test
    default void rg3_a_registration_flow_is_found_by_its_id() {
        var flow = start();
        var found = api().getRegistrationFlow(new GetRegistrationFlow(flow.id(), Caller.nativeApp()));
        assertThat(found.id()).isEqualTo(flow.id());
        assertThat(found.type()).isEqualTo(FlowType.API);
        assertThat(Forms.nodes(found)).isEqualTo(Forms.nodes(flow));
    }

    @Test
    default void rg4_an_unknown_registration_flow_is_not_found() {
        var unknown = new FlowId(UUID.randomUUID());
        var body = UpdateRegistrationFlowWithPasswordMethod.of(JsonObject.EMPTY, "secret");
        Refusal.of(() -> api().getRegistrationFlow(new GetRegistrationFlow(unknown, Caller.nativeApp())))
                .hasWithoutId(404);
        Refusal.of(() -> api().updateRegistrationFlow(new UpdateRegistrationFlow(unknown, body, Caller.nativeApp())))
                .hasWithoutId(404);
    }

    @Test
    default void rg5_a_taken_address_is_refused_whatever_its_case() {
        var person = Person.anyone();
        journeys().register(person);
        refusalOf(person).flowSaying(Texts.TAKEN);
        refusalOf(person.withEmail(person.email().toUpperCase(Locale.ROOT))).flowSaying(Texts.TAKEN);
    }

    @Test
    default void rg6_a_malformed_address_is_told_at_its_node() {
        var flow = refusalOf(Person.anyone().withEmail("nobody")).flow();
        assertThat(Forms.messagesAt(flow, "traits.email")).containsExactly(Texts.NOT_AN_EMAIL);
        assertThat(Forms.messages(flow)).isEmpty();
    }

    @Test
    default void rg7_a_missing_address_is_told_at_its_node() {
        var body = UpdateRegistrationFlowWithPasswordMethod.of(JsonObject.EMPTY, "Tulip-kettle-1234");
        var request = new UpdateRegistrationFlow(start().id(), body, Caller.nativeApp());
        var flow = Refusal.of(() -> api().updateRegistrationFlow(request)).flow();
        assertThat(Forms.messagesAt(flow, "traits.email")).containsExactly(Texts.MISSING);
    }

    @Test
    default void rg8_a_trait_of_a_wrong_type_is_told_at_its_node() {
        var traits = Person.anyone().traits().with("name", JsonObject.of("first", Json.of(1)));
        var body = UpdateRegistrationFlowWithPasswordMethod.of(traits, "Tulip-kettle-1234");
        var request = new UpdateRegistrationFlow(start().id(), body, Caller.nativeApp());
        var flow = Refusal.of(() -> api().updateRegistrationFlow(request)).flow();
        assertThat(Forms.messagesAt(flow, "traits.name.first")).containsExactly(Texts.WRONG_TYPE);
    }

    @Test
    default void rg9_a_missing_password_is_told_at_its_node() {
        var flow = refusalOf(Person.anyone().withPassword("")).flow();
        assertThat(Forms.messagesAt(flow, "password")).containsExactly(Texts.MISSING);
    }

    @Test
    default void rg10_a_short_password_is_told_at_its_node_with_the_length_it_needs() {
        var flow = refusalOf(Person.anyone().withPassword("t7#Kq")).flow();
        assertThat(Forms.messagesAt(flow, "password")).containsExactly(Texts.TOO_SHORT);
        var message = Forms.node(flow, "password").messages().getFirst();
        assertThat(message.context().get("min_length")).contains(Json.of(8));
    }

    @Test
    default void rg11_a_password_like_the_address_is_told_at_its_node() {
        var person = Person.anyone();
        var flow = refusalOf(person.withPassword(person.email())).flow();
        assertThat(Forms.messagesAt(flow, "password")).containsExactly(Texts.TOO_SIMILAR);
    }

    @Test
    default void rg12_what_was_entered_is_shown_again_but_not_the_password() {
        var person = Person.anyone().withEmail("nobody");
        var flow = refusalOf(person).flow();
        assertThat(Forms.valueOf(flow, "traits.email")).contains("nobody");
        assertThat(Forms.valueOf(flow, "traits.name.first")).contains(person.first());
        assertThat(Forms.valueOf(flow, "password")).isEmpty();
    }

    @Test
    default void rg13_a_refused_registration_may_be_corrected() {
        var flow = start();
        var person = Person.anyone();
        Refusal.of(() -> journeys().submit(flow, person.withEmail("nobody"), Caller.nativeApp()))
                .flow();
        var done = journeys().submit(flow, person, Caller.nativeApp()).require();
        assertThat(done.identity().traits()).isEqualTo(person.traits());
    }

    @Test
    default void rg14_an_app_that_signs_up_with_cookies_is_refused() {
        var caller = Caller.nativeApp().withCookies(Cookies.parse("anything=1"));
        Refusal.of(() -> journeys().submit(start(), Person.anyone(), caller)).flowSaying(Texts.REFUSED);
    }

    @Test
    default void rg15_who_is_signed_in_cannot_begin_to_sign_up() {
        var browser = new Browser();
        journeys().registerIn(browser, Person.anyone());
        var app = Person.app(journeys().token(Person.anyone()));
        Refusal.of(() -> api().createNativeRegistrationFlow(new CreateNativeRegistrationFlow(app)))
                .has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
        Refusal.of(() -> api().createBrowserRegistrationFlow(new CreateBrowserRegistrationFlow(browser.script())))
                .has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
    }

    @Test
    default void rg16_signing_up_may_not_lead_to_a_forbidden_address() {
        var forbidden = ServerFacts.FORBIDDEN_RETURN;
        Refusal.of(() -> api().createNativeRegistrationFlow(CreateNativeRegistrationFlow.by(Caller.nativeApp())
                        .returningTo(forbidden)))
                .has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
    }

    @Test
    default void rg17_signing_up_in_a_script_gives_a_cookie_and_no_token() {
        var browser = new Browser();
        var done = journeys().registerIn(browser, Person.anyone());
        assertThat(done.sessionToken()).isNull();
        assertThat(done.continueWith()).first().isInstanceOf(ContinueWith.RedirectBrowserTo.class);
        assertThat(journeys().whoami(browser.script()).active()).isTrue();
    }

    @Test
    default void rg18_signing_up_on_a_page_leads_to_the_default_address() {
        var browser = new Browser();
        var led = signUpOnAPage(browser, new CreateBrowserRegistrationFlow(browser.page()));
        assertThat(led).isEqualTo(server().defaultReturn().toString());
        assertThat(journeys().whoami(browser.page()).active()).isTrue();
    }

    @Test
    default void rg19_signing_up_on_a_page_leads_to_the_address_that_its_start_named() {
        var browser = new Browser();
        var target = server().allowedReturn();
        var start = CreateBrowserRegistrationFlow.by(browser.page()).returningTo(target);
        assertThat(signUpOnAPage(browser, start)).isEqualTo(target.toString());
    }

    private String signUpOnAPage(Browser browser, CreateBrowserRegistrationFlow start) {
        var page = browser.keep(api().createBrowserRegistrationFlowWithHttpInfo(start));
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location())
                .asString()
                .startsWith(server().registrationPage().toString());
        var flow = api().getRegistrationFlow(new GetRegistrationFlow(Forms.flowIn(page.location()), browser.script()));
        var done = browser.keep(journeys().submit(flow, Person.anyone(), Forms.csrfToken(flow), browser.page()));
        assertThat(done.status()).isEqualTo(303);
        return String.valueOf(done.location());
    }

    @Test
    default void rg20_a_registration_flow_of_a_browser_is_shown_to_that_browser_alone() {
        var flow = journeys().registrationIn(new Browser());
        Refusal.of(() -> api().getRegistrationFlow(new GetRegistrationFlow(flow.id(), new Browser().script())))
                .has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void rg21_a_script_that_signs_up_without_the_token_of_the_form_is_refused() {
        var browser = new Browser();
        var flow = journeys().registrationIn(browser);
        Refusal.of(() -> journeys().submit(flow, Person.anyone(), browser.script()))
                .has(403, ErrorId.SECURITY_CSRF_VIOLATION);
    }

    @Test
    default void rg22_a_page_that_signs_up_without_the_token_of_the_form_is_led_to_the_error() {
        var browser = new Browser();
        var flow = journeys().registrationIn(browser);
        var led = browser.keep(journeys().submit(flow, Person.anyone(), browser.page()));
        assertThat(led.location()).asString().startsWith(server().errorPage().toString());
        var error = api().getFlowError(new GetFlowError(Forms.errorIn(led.location()), browser.script()));
        assertThat(error.error().text("id")).contains(ErrorId.SECURITY_CSRF_VIOLATION.value());
    }

    @Test
    default void rg23_a_submit_of_a_registration_that_names_no_flow_is_refused() {
        var request = UpdateRegistrationFlow.ofNoFlow(Submission.of(JsonObject.EMPTY), Caller.nativeApp());
        Refusal.of(() -> api().updateRegistrationFlow(request)).hasWithoutId(400);
    }

    @Test
    default void rg24_a_way_to_sign_up_that_nobody_knows_is_told_on_the_flow() {
        // Servers that sign people up with passkeys look at the traits first.
        JsonObject traits = Person.anyone().traits();
        var body = Submission.of(JsonObject.of("method", Json.of("riddle"), "traits", traits));
        var request = new UpdateRegistrationFlow(start().id(), body, Caller.nativeApp());
        Refusal.of(() -> api().updateRegistrationFlow(request)).flowSaying(Texts.NO_REGISTRATION_METHOD);
    }

    @Test
    default void rg25_an_app_that_signs_up_from_a_page_is_refused() {
        var caller = Callers.from("https://page.example.org", Caller.nativeApp());
        Refusal.of(() -> journeys().submit(start(), Person.anyone(), caller)).flowSaying(Texts.REFUSED);
    }

    @Test
    default void rg26_a_registration_is_the_first_proof_of_its_session() {
        var session = journeys().whoami(Person.app(journeys().token(Person.anyone())));
        assertThat(session.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
        assertThat(session.authenticationMethods())
                .singleElement()
                .matches(method -> method.method().equals(CredentialType.PASSWORD));
    }

    @Test
    default void rg27_a_page_of_somebody_signed_in_is_led_on_from_signing_up() {
        var browser = signedIn();
        var led = api().createBrowserRegistrationFlowWithHttpInfo(new CreateBrowserRegistrationFlow(browser.page()));
        assertThat(led.location()).hasToString(server().defaultReturn().toString());
    }

    @Test
    default void rg28_a_script_may_not_lead_a_registration_to_a_forbidden_address() {
        var start = CreateBrowserRegistrationFlow.by(new Browser().script()).returningTo(ServerFacts.FORBIDDEN_RETURN);
        Refusal.of(() -> api().createBrowserRegistrationFlow(start))
                .has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
    }

    @Test
    default void rg29_a_refused_registration_on_a_page_leads_back_to_its_flow() {
        var browser = new Browser();
        var flow = journeys().registrationIn(browser);
        var nobody = Person.anyone().withEmail("nobody");
        var led = browser.keep(journeys().submit(flow, nobody, Forms.csrfToken(flow), browser.page()));
        assertThat(led.location()).hasToString(server().registrationPage() + "?flow=" + flow.id());
        var shown = api().getRegistrationFlow(new GetRegistrationFlow(flow.id(), browser.script()));
        assertThat(Forms.messagesAt(shown, "traits.email")).containsExactly(Texts.NOT_AN_EMAIL);
    }
}
