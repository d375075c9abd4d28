package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowType;
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

/** The promises of signing up in an app, and of every flow alike. Source: wire contract, core section 5.2. */
public interface RegistrationInAppContract extends FrontendApiUnderTest {

    private Journeys journeys() {
        return new Journeys(api());
    }

    private RegistrationFlow start() {
        return api().createNativeRegistrationFlow(new CreateNativeRegistrationFlow(Caller.nativeApp()));
    }

    private Refusal refusalOf(Person person) {
        return Refusal.of(() -> journeys().submit(start(), person, null, Caller.nativeApp()));
    }

    @Test
    default void signing_up_asks_for_the_traits_and_a_password() {
        assertThat(Forms.nodes(start()))
                .containsExactly(
                        "csrf_token", "traits.email", "password", "traits.name.first", "traits.name.last", "method");
    }

    @Test
    default void signing_up_in_an_app_gives_a_token_a_session_and_the_identity() {
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
    default void a_registration_flow_is_found_by_its_id() {
        var flow = start();
        var found = api().getRegistrationFlow(new GetRegistrationFlow(flow.id(), Caller.nativeApp()));
        assertThat(found.id()).isEqualTo(flow.id());
        assertThat(found.type()).isEqualTo(FlowType.API);
        assertThat(Forms.nodes(found)).isEqualTo(Forms.nodes(flow));
    }

    @Test
    default void an_unknown_registration_flow_is_not_found() {
        var unknown = new FlowId(UUID.randomUUID());
        var body = new UpdateRegistrationFlowWithPasswordMethod("secret", JsonObject.EMPTY, null, null);
        Refusal.of(() -> api().getRegistrationFlow(new GetRegistrationFlow(unknown, Caller.nativeApp())))
                .hasWithoutId(404);
        Refusal.of(() -> api().updateRegistrationFlow(new UpdateRegistrationFlow(unknown, body, Caller.nativeApp())))
                .hasWithoutId(404);
    }

    @Test
    default void a_taken_address_is_refused_whatever_its_case() {
        var person = Person.anyone();
        journeys().register(person);
        refusalOf(person).flowSaying(Texts.TAKEN);
        refusalOf(person.withEmail(person.email().toUpperCase(Locale.ROOT))).flowSaying(Texts.TAKEN);
    }

    @Test
    default void a_malformed_address_is_told_at_its_node() {
        var flow = refusalOf(Person.anyone().withEmail("nobody")).flow();
        assertThat(Forms.messagesAt(flow, "traits.email")).containsExactly(Texts.NOT_AN_EMAIL);
        assertThat(Forms.messages(flow)).isEmpty();
    }

    @Test
    default void a_missing_address_is_told_at_its_node() {
        var body = new UpdateRegistrationFlowWithPasswordMethod("Tulip-kettle-1234", JsonObject.EMPTY, null, null);
        var request = new UpdateRegistrationFlow(start().id(), body, Caller.nativeApp());
        var flow = Refusal.of(() -> api().updateRegistrationFlow(request)).flow();
        assertThat(Forms.messagesAt(flow, "traits.email")).containsExactly(Texts.MISSING);
    }

    @Test
    default void a_trait_of_a_wrong_type_is_told_at_its_node() {
        var traits = Person.anyone().traits().with("name", JsonObject.of("first", Json.of(1)));
        var body = new UpdateRegistrationFlowWithPasswordMethod("Tulip-kettle-1234", traits, null, null);
        var request = new UpdateRegistrationFlow(start().id(), body, Caller.nativeApp());
        var flow = Refusal.of(() -> api().updateRegistrationFlow(request)).flow();
        assertThat(Forms.messagesAt(flow, "traits.name.first")).containsExactly(Texts.WRONG_TYPE);
    }

    @Test
    default void a_missing_password_is_told_at_its_node() {
        var flow = refusalOf(Person.anyone().withPassword("")).flow();
        assertThat(Forms.messagesAt(flow, "password")).containsExactly(Texts.MISSING);
    }

    @Test
    default void a_short_password_is_told_at_its_node_with_the_length_it_needs() {
        var flow = refusalOf(Person.anyone().withPassword("t7#Kq")).flow();
        var message = Forms.node(flow, "password").messages().getFirst();
        assertThat(message.id()).isEqualTo(Texts.TOO_SHORT);
        assertThat(message.context().get("min_length")).contains(Json.of(8));
    }

    @Test
    default void a_password_like_the_address_is_told_at_its_node() {
        var person = Person.anyone();
        var flow = refusalOf(person.withPassword(person.email())).flow();
        assertThat(Forms.messagesAt(flow, "password")).containsExactly(Texts.TOO_SIMILAR);
    }

    @Test
    default void what_was_entered_is_shown_again_but_not_the_password() {
        var person = Person.anyone().withEmail("nobody");
        var flow = refusalOf(person).flow();
        assertThat(Forms.valueOf(flow, "traits.email")).contains("nobody");
        assertThat(Forms.valueOf(flow, "traits.name.first")).contains(person.first());
        assertThat(Forms.valueOf(flow, "password")).isEmpty();
    }

    @Test
    default void a_refused_registration_may_be_corrected() {
        var flow = start();
        var person = Person.anyone();
        Refusal.of(() -> journeys().submit(flow, person.withEmail("nobody"), null, Caller.nativeApp()))
                .flow();
        var done = journeys().submit(flow, person, null, Caller.nativeApp()).require();
        assertThat(done.identity().traits()).isEqualTo(person.traits());
    }

    @Test
    default void an_app_that_signs_up_with_cookies_is_refused() {
        var caller = Caller.nativeApp().withCookies(Cookies.parse("anything=1"));
        Refusal.of(() -> journeys().submit(start(), Person.anyone(), null, caller))
                .flowSaying(Texts.REFUSED);
    }

    @Test
    default void who_is_signed_in_cannot_begin_to_sign_up() {
        var browser = new Browser();
        journeys().registerIn(browser, Person.anyone());
        var app = Person.app(journeys().token(Person.anyone()));
        Refusal.of(() -> api().createNativeRegistrationFlow(new CreateNativeRegistrationFlow(app)))
                .has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
        Refusal.of(() -> api().createBrowserRegistrationFlow(new CreateBrowserRegistrationFlow(browser.script())))
                .has(400, ErrorId.SESSION_ALREADY_AVAILABLE);
    }

    @Test
    default void signing_up_may_not_lead_to_a_forbidden_address() {
        String forbidden = ServerFacts.FORBIDDEN_RETURN.toString();
        Refusal.of(() -> api().createNativeRegistrationFlow(
                                new CreateNativeRegistrationFlow(false, forbidden, null, null, Caller.nativeApp())))
                .has(400, ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
    }
}
