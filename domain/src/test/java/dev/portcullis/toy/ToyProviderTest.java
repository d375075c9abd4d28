package dev.portcullis.toy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A method that leads elsewhere, and goes on in whichever browser comes back, runs through logins and registrations. */
class ToyProviderTest {
    private final TestEngine engine = TestEngine.start(new TestConfiguration(), this::provider);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();
    private ToyProvider provider;

    private ToyProvider provider(MethodKit kit) {
        provider = new ToyProvider(kit);
        return provider;
    }

    private static String stateIn(FrontendException away) {
        assertThat(away.error().status()).isEqualTo(422);
        String address = away.error().redirectBrowserTo().orElseThrow();
        return address.substring(address.indexOf('=') + 1);
    }

    private String leave(RegistrationFlow flow) {
        return stateIn(Acts.refused(() -> engine.api.updateRegistrationFlow(
                new UpdateRegistrationFlow(flow.id(), Acts.form("method", "toy_provider"), Acts.APP))));
    }

    private String leave(LoginFlow flow) {
        return stateIn(Acts.refused(() -> engine.api.updateLoginFlow(
                new UpdateLoginFlow(flow.id(), Acts.form("method", "toy_provider"), Acts.APP))));
    }

    private Answer<SuccessfulNativeRegistration> backInRegistration(Flow flow, String state) {
        return engine.continuations
                .registration()
                .goOn(flow.id(), browser.page(), back -> provider.comeBack(back, state, "ann@toys", Acts.traits(ann)));
    }

    private Answer<SuccessfulNativeLogin> backInLogin(FlowId flow, String state) {
        return engine.continuations
                .login()
                .goOn(flow, browser.page(), back -> provider.comeBack(back, state, "ann@toys"));
    }

    private void register() {
        RegistrationFlow flow = acts.registration();
        backInRegistration(flow, leave(flow));
    }

    @Test
    void somebody_who_comes_back_is_signed_up_though_no_form_was_submitted() {
        RegistrationFlow flow = acts.registration();

        var answer = backInRegistration(flow, leave(flow));

        var made = answer.require();
        assertThat(made.identity().traits()).isEqualTo(Acts.traits(ann));
        assertThat(made.sessionToken()).isNotNull();
    }

    @Test
    void somebody_who_comes_back_is_signed_in_and_the_session_names_the_provider() {
        register();
        LoginFlow flow = acts.login();

        var signedIn = backInLogin(flow.id(), leave(flow)).require();

        var session = engine.api.toSession(new ToSession(Clients.app(Objects.requireNonNull(signedIn.sessionToken()))));
        assertThat(session.authenticationMethods())
                .extracting(AuthenticationMethod::provider)
                .containsExactly("toys");
    }

    @Test
    void a_state_counts_once() {
        register();
        LoginFlow flow = acts.login();
        String state = leave(flow);
        backInLogin(flow.id(), state).require();

        refusesIn(flow, state);
    }

    @Test
    void the_state_of_another_flow_opens_nothing() {
        register();
        String other = leave(acts.login());
        LoginFlow flow = acts.login();
        leave(flow);

        refusesIn(flow, other);
    }

    /** The page of the flow tells why. */
    private void refusesIn(LoginFlow flow, String state) {
        var refused = backInLogin(flow.id(), state);
        assertThat(Acts.flowIn(refused.location())).isEqualTo(flow.id());
    }

    @Test
    void a_flow_that_is_over_leads_to_the_one_that_takes_its_place() {
        register();
        LoginFlow flow = acts.login();
        String state = leave(flow);
        engine.clock.forward(Duration.ofHours(2));

        var led = backInLogin(flow.id(), state);

        assertThat(Acts.flowIn(led.location())).isNotEqualTo(flow.id());
    }

    @Test
    void its_credential_follows_the_traits() {
        RegistrationFlow flow = acts.registration();
        var made = backInRegistration(flow, leave(flow)).require();
        Caller app = Clients.app(Objects.requireNonNull(made.sessionToken()));

        acts.change(
                        acts.settings(app),
                        "profile",
                        "traits",
                        Acts.traits(new Person("new@example.org", "", "Ada", "Lovelace")),
                        app)
                .require();

        assertThat(credential().config().toString()).contains("new@example.org");
    }

    private Credential credential() {
        return engine.work
                .read(stores -> stores.identities().findByIdentifier(ToyProvider.TYPE, "ann@toys"))
                .flatMap(identity -> identity.credential(ToyProvider.TYPE))
                .orElseThrow();
    }
}
