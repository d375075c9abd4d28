package dev.portcullis.companion.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.ComposedFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextStepsTest {
    private static final Caller APP = Caller.nativeApp();
    private static final String PAGE = "https://app.example.org/verify?flow=1";
    private static final ContinueWith TOKEN = new ContinueWith.SetOrySessionToken("t0ken");
    private static final ContinueWith LEAVE = new ContinueWith.RedirectBrowserTo("https://app.example.org/");
    private static final ContinueWith DANCE = new ContinueWith.Unknown("dance", JsonObject.EMPTY);

    private final FlowId id = new FlowId(UUID.randomUUID());
    private final VerificationFlow flow = new VerificationFlow(
            id,
            FlowType.API,
            null,
            null,
            null,
            null,
            null,
            new UiContainer("", "POST", List.of(), List.of()),
            FlowState.SENT_EMAIL,
            null);

    private final FrontendApi api =
            new ComposedFrontendApi(null, null, null, null, new Shown(), null, null, null, null, null);

    /** Shows the one flow to those who know its id. */
    private final class Shown implements VerificationApi {
        @Override
        public Answer<VerificationFlow> getVerificationFlowWithHttpInfo(GetVerificationFlow request) {
            assertThat(request.id()).isEqualTo(id);
            return Answer.ok(flow);
        }

        @Override
        public Answer<VerificationFlow> createBrowserVerificationFlowWithHttpInfo(
                CreateBrowserVerificationFlow request) {
            throw new UnsupportedOperationException("following a step only reads: createBrowserVerificationFlow");
        }

        @Override
        public Answer<VerificationFlow> createNativeVerificationFlowWithHttpInfo(CreateNativeVerificationFlow request) {
            throw new UnsupportedOperationException("following a step only reads: createNativeVerificationFlow");
        }

        @Override
        public Answer<VerificationFlow> updateVerificationFlowWithHttpInfo(UpdateVerificationFlow request) {
            throw new UnsupportedOperationException("following a step only reads: updateVerificationFlow");
        }
    }

    private Next follow(Caller caller, ContinueWith... actions) {
        return new NextSteps(List.of(actions)).follow(api, caller);
    }

    private ContinueWith verify(String url) {
        return new ContinueWith.ShowVerificationUi(id.toString(), "ada@example.org", url);
    }

    @Test
    void an_app_gets_the_flow_to_show() {
        assertThat(follow(APP, TOKEN, verify(null), LEAVE)).isEqualTo(new Next.Show(flow));
        assertThat(follow(APP, verify(PAGE))).isEqualTo(new Next.Show(flow));
    }

    @Test
    void a_page_is_led_to_the_page_of_the_flow() {
        assertThat(follow(Caller.browserPage(), verify(PAGE), LEAVE)).isEqualTo(new Next.GoTo(PAGE));
        assertThat(follow(Caller.browserPage(), verify(null))).isEqualTo(new Next.Show(flow));
    }

    @Test
    void what_leads_elsewhere_is_followed() {
        assertThat(follow(APP, TOKEN, LEAVE)).isEqualTo(new Next.GoTo("https://app.example.org/"));
    }

    @Test
    void unknown_actions_are_passed_over_and_told() {
        assertThat(follow(APP, DANCE, LEAVE)).isInstanceOf(Next.GoTo.class);
        assertThat(new NextSteps(List.of(LEAVE, DANCE)).unknown()).containsExactly((ContinueWith.Unknown) DANCE);
    }

    @Test
    void a_flow_without_a_readable_id_is_passed_over() {
        assertThat(follow(APP, new ContinueWith.ShowSettingsUi("none", null))).isEqualTo(new Next.Done());
    }

    @Test
    void nothing_to_do_is_done() {
        assertThat(follow(APP)).isEqualTo(new Next.Done());
    }

    @Test
    void the_caller_takes_over_the_token_of_the_answer() {
        assertThat(new NextSteps(List.of(LEAVE, TOKEN)).signedIn(APP).sessionToken())
                .isEqualTo("t0ken");
        assertThat(new NextSteps(List.of(LEAVE)).signedIn(APP)).isEqualTo(APP);
    }
}
