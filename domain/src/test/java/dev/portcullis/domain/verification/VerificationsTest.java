package dev.portcullis.domain.verification;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.ContinueWith.ShowVerificationUi;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verifications that other flows start. Source: docs/contract/verification.md, "Started by other flows". */
class VerificationsTest {
    private final Person ann = Person.anyone();

    private static TestEngine enabled() {
        return TestEngine.start(
                new TestConfiguration().withVerification().afterRegistration("session", "show_verification_ui"));
    }

    private static List<OutboxMessage> outbox(TestEngine engine) {
        return engine.work.read(stores -> stores.outbox().oldest(100));
    }

    private static JsonObject data(TestEngine engine, OutboxMessage message) {
        return (JsonObject) new TestJson()
                .read(engine.drawer.open("outbox", message.sealedData()).orElseThrow());
    }

    private static VerificationFlow flow(TestEngine engine, String id, Caller caller) {
        return engine.api.getVerificationFlow(
                new GetVerificationFlow(FlowId.parse(id).orElseThrow(), caller));
    }

    private static String status(Identity identity) {
        return identity.verifiableAddresses().getFirst().status().value();
    }

    @Test
    void a_registration_starts_one_and_sends_its_code() {
        var engine = enabled();

        SuccessfulNativeRegistration answer = new Journeys(engine.api).register(ann);

        var shown = (ShowVerificationUi) answer.continueWith().getFirst();
        assertThat(shown.verifiableAddress()).isEqualTo(ann.email());
        assertThat(status(answer.identity())).isEqualTo("sent");
        assertThat(outbox(engine)).singleElement().satisfies(message -> {
            assertThat(message.recipient()).isEqualTo(ann.email());
            assertThat(message.template()).isEqualTo("verification_code_valid");
            String code = data(engine, message).text("verification_code").orElseThrow();
            assertThat(code).matches("[0-9]{6}");
            assertThat(data(engine, message).text("verification_url"))
                    .contains(TestConfiguration.BASE + "/self-service/verification?code=" + code + "&flow="
                            + shown.flowId());
        });
    }

    @Test
    void its_flow_asks_for_the_code_and_offers_another() {
        var engine = enabled();
        var shown = (ShowVerificationUi)
                new Journeys(engine.api).register(ann).continueWith().getFirst();

        VerificationFlow flow = flow(engine, shown.flowId(), APP);

        assertThat(flow.state().value()).isEqualTo("sent_email");
        assertThat(flow.active()).isEqualTo(MethodName.CODE);
        assertThat(Acts.names(flow)).containsExactly("method", "code", "method", "email");
        assertThat(((Input) Acts.node(flow, "email").attributes()).value()).isEqualTo(Json.of(ann.email()));
        assertThat(Acts.messages(flow)).containsExactly(1080003L);
    }

    @Test
    void it_is_over_after_its_time() {
        var engine = enabled();
        var shown = (ShowVerificationUi)
                new Journeys(engine.api).register(ann).continueWith().getFirst();

        engine.clock.forward(Duration.ofHours(1));

        assertThat(Acts.refused(() -> flow(engine, shown.flowId(), APP)).error().status())
                .isEqualTo(410);
    }

    @Test
    void that_of_a_browser_is_the_browsers() {
        var engine = enabled();
        var browser = new Browser();
        var answer = new Journeys(engine.api).registerIn(browser, ann);
        var shown = answer.continueWith().stream()
                .filter(ShowVerificationUi.class::isInstance)
                .map(ShowVerificationUi.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(shown.url()).isEqualTo(TestConfiguration.ui("verification") + "?flow=" + shown.flowId());
        assertThat(Acts.refused(() -> flow(engine, shown.flowId(), Caller.singlePageApp()))
                        .error()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothing_starts_and_nothing_is_sent_where_verification_is_off() {
        var engine = TestEngine.start(new TestConfiguration().afterRegistration("session", "show_verification_ui"));

        SuccessfulNativeRegistration answer = new Journeys(engine.api).register(ann);

        assertThat(answer.continueWith()).noneMatch(ShowVerificationUi.class::isInstance);
        assertThat(status(answer.identity())).isEqualTo("pending");
        assertThat(outbox(engine)).isEmpty();
    }

    @Test
    void nothing_is_sent_for_an_account_that_was_not_made() {
        var engine = enabled();
        var acts = new Acts(engine.api);
        new Journeys(engine.api).register(ann);

        Acts.shown(() -> acts.register(acts.registration(), ann, APP));

        assertThat(outbox(engine)).hasSize(1);
    }

    @Test
    void a_new_address_is_verified_anew_and_the_old_one_is_gone() {
        var engine = enabled();
        var acts = new Acts(engine.api);
        var app = Clients.app(new Journeys(engine.api).token(ann));
        var changed = Acts.traits(ann).with("email", Json.of("New@Example.org"));
        engine.clock.forward(Duration.ofSeconds(1));

        var saved = acts.change(acts.settings(app), "profile", "traits", changed, app)
                .require();

        assertThat(saved.identity().verifiableAddresses())
                .singleElement()
                .satisfies(address -> assertThat(address.value()).isEqualTo("new@example.org"));
        assertThat(outbox(engine)).extracting(OutboxMessage::recipient).containsExactly(ann.email(), "new@example.org");
    }

    @Test
    void another_trait_sends_nothing_more() {
        var engine = enabled();
        var acts = new Acts(engine.api);
        var app = Clients.app(new Journeys(engine.api).token(ann));
        var before = acts.settings(app).identity().verifiableAddresses();

        var saved = acts.change(
                        acts.settings(app), "profile", "traits", JsonObject.of("email", Json.of(ann.email())), app)
                .require();

        assertThat(saved.identity().verifiableAddresses()).isEqualTo(before);
        assertThat(outbox(engine)).hasSize(1);
    }

    @Test
    void a_page_with_a_forbidden_aim_is_told_so_at_once() {
        var engine = enabled();
        var request = new CreateBrowserVerificationFlow("https://evil.test/", Caller.browserPage());

        var refused = Acts.refused(() -> engine.api.createBrowserVerificationFlowWithHttpInfo(request));

        assertThat(refused.error().status()).isEqualTo(400);
    }
}
