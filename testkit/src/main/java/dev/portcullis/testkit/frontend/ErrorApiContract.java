package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.portcullis.ports.error.ErrorApi}. Source: docs/contract/errors.md, "Errors for pages". */
public interface ErrorApiContract extends FrontendApiUnderTest {

    @Test
    default void er1_the_error_that_a_page_was_led_to_can_be_read_by_anyone_again_and_again() {
        var start = CreateBrowserLoginFlow.by(new Browser().page()).returningTo(ServerFacts.FORBIDDEN_RETURN);
        var led = api().createBrowserLoginFlowWithHttpInfo(start);
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).asString().startsWith(server().errorPage() + "?id=");

        var request = new GetFlowError(Forms.errorIn(led.location()), new Browser().script());
        var error = api().getFlowError(request);
        assertThat(error.error().text("id")).contains(ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN.value());
        assertThat(error.error().get("code")).contains(Json.of(400));
        assertThat(api().getFlowError(request)).isEqualTo(error);
    }

    @Test
    default void er2_the_sample_error_can_always_be_read() {
        var error = api().getFlowError(new GetFlowError("stub:500", new Browser().script()));
        assertThat(error.error().get("code")).contains(Json.of(500));
    }

    @Test
    default void er3_an_unknown_error_is_not_found() {
        var unknown = UUID.randomUUID().toString();
        Refusal.of(() -> api().getFlowError(new GetFlowError(unknown, new Browser().script())))
                .hasWithoutId(404);
    }

    @Test
    default void er4_an_error_that_is_not_named_is_not_found() {
        Refusal.of(() -> api().getFlowError(GetFlowError.ofNoId(new Browser().script())))
                .hasWithoutId(404);
    }
}
