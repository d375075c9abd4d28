package dev.portcullis.domain.federation;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithIdentifierFirstMethod;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which button of a provider stands first. Source: docs/contract/forms.md, "Order". */
class ProviderOrderTest {
    private static final List<Json> SORTED = List.of(Json.of("home"), Json.of("work"));

    private final TestEngine engine =
            AskedProviders.start(new TestConfiguration().identifierFirst().mitigateEnumeration());

    @Test
    void the_second_step_that_offers_all_providers_keeps_the_order_of_the_first() {
        var flow = new Acts(engine.api).login();
        var body = new UpdateLoginFlowWithIdentifierFirstMethod("ann@example.org", null, null);
        Flow second = Acts.shown(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), body, APP)));

        assertThat(providers(flow)).isEqualTo(SORTED);
        assertThat(providers(second)).isEqualTo(SORTED);
    }

    private static List<Json> providers(Flow flow) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals("provider"))
                .<Json>map(node -> ((Input) node.attributes()).value())
                .toList();
    }
}
