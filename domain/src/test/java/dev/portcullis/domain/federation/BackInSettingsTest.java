package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Settings that led to a provider, and whoever comes back to them. Source: docs/contract/federation.md, "Linking and unlinking". */
class BackInSettingsTest {
    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .methods("password", "profile", "oidc")
            .providers(List.of(PromptProvider.configured())));
    private final Acts acts = new Acts(engine.api);
    private final Journeys journeys = new Journeys(engine.api);
    private final String ann = journeys.token(Person.anyone());
    private final FrontendException away = leave();

    private FrontendException leave() {
        Caller owner = Caller.nativeApp().withSessionToken(ann);
        SettingsFlow flow = acts.settings(owner);
        return Acts.refused(() -> acts.change(flow, "oidc", "link", Json.of(PromptProvider.ID), owner));
    }

    /** The browser that left, with somebody's session or nobody's. */
    private Caller browser() {
        return Caller.singlePageApp().withCookies(Cookies.NONE.after(away.cookies()));
    }

    private SettingsFlow back(Caller caller, String what) {
        String address = away.error().redirectBrowserTo().orElseThrow();
        var callback = new ProviderCallback(
                PromptProvider.ID,
                Map.of(what, "elsewhere@example.org", "state", address.substring(address.indexOf('=') + 1)),
                caller);
        var linked = (ProviderReturn.Linked) engine.callbacks.callback(callback).require();
        return linked.settings();
    }

    @Test
    @DisplayName("[G3] Nobody, and somebody else, links nothing; the owner may come back once more")
    void only_the_owner_links() {
        assertThat(Acts.refused(() -> back(browser(), "code")).error().id()).contains(ErrorId.SESSION_INACTIVE);
        String ben = journeys.token(Person.anyone());
        assertThat(Acts.refused(() -> back(browser().withSessionToken(ben), "code"))
                        .error()
                        .id())
                .contains(ErrorId.SECURITY_IDENTITY_MISMATCH);

        SettingsFlow linked = back(browser().withSessionToken(ann), "code");

        assertThat(linked.active()).isEqualTo(MethodName.OIDC);
        assertThat(Acts.refused(() -> back(browser().withSessionToken(ann), "code"))
                        .error()
                        .status())
                .as("a second time")
                .isEqualTo(400);
    }

    @Test
    void what_the_provider_refuses_leaves_no_method_active() {
        SettingsFlow shown = (SettingsFlow) Acts.shown(() -> back(browser().withSessionToken(ann), "error"));

        assertThat(shown.active()).isNull();
        assertThat(shown.ui().messages()).hasSize(1);
    }
}
