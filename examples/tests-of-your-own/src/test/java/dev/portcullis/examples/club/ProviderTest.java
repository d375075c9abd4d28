package dev.portcullis.examples.club;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody signs in with a provider that does as it is told. */
class ProviderTest {
    private final StillClock clock = new StillClock();

    @Test
    void somebody_who_signed_in_there_comes_back() {
        try (var provider = FakeProvider.start(clock);
                var portcullis = knowing(provider.configured("work"))) { // in selfservice.methods.oidc.config.providers
            URI away = choose("work", portcullis.frontend()); // where a page is led that chooses it
            URI back = provider.visit(away, FakeAccount.anyone());
            assertThat(back.getPath()).isEqualTo("/self-service/methods/oidc/callback/work");
        }
    }

    private Portcullis knowing(JsonObject provider) {
        return Portcullis.with()
                .inMemory()
                .clock(clock)
                .set("selfservice.methods.oidc.enabled", "true")
                .set("selfservice.methods.oidc.config.providers", new JsonArray(List.of(provider)).toString())
                .start();
    }

    private static URI choose(String provider, FrontendApi api) {
        var browser = new Browser();
        var flow = new Journeys(api).loginIn(browser);
        var choice = JsonObject.of("method", Json.of("oidc"), "provider", Json.of(provider));
        return api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), Submission.of(choice), browser.page()))
                .location();
    }
}
