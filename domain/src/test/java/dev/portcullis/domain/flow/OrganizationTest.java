package dev.portcullis.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.GetRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.testkit.frontend.Browser;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts that name an organization. Source: docs/contract/flows.md, "Members". */
class OrganizationTest {
    private static final String ID = "0f6ad9c8-8f6f-4f2e-9c7e-0d3c0a5d9a11";

    private final TestEngine engine = TestEngine.start();

    private LoginFlow login(@Nullable String organization) {
        return engine.api.createNativeLoginFlow(
                new CreateNativeLoginFlow(false, null, false, null, organization, null, null, Acts.APP));
    }

    private LoginFlow loginInABrowser(String organization) {
        var browser = new Browser();
        var start = new CreateBrowserLoginFlow(false, null, null, null, organization, null, null, browser.script());
        return browser.keep(engine.api.createBrowserLoginFlowWithHttpInfo(start))
                .require();
    }

    private RegistrationFlow registration(@Nullable String organization) {
        return engine.api.createNativeRegistrationFlow(
                new CreateNativeRegistrationFlow(false, null, organization, null, Acts.APP));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", "1-2-3-4-5"})
    void what_is_no_id_of_an_organization_is_passed_over(@Nullable String organization) {
        assertThat(login(organization).organizationId()).isNull();
        assertThat(Acts.names(login(organization))).contains("identifier", "password");
        assertThat(registration(organization).organizationId()).isNull();
        assertThat(Acts.names(registration(organization))).contains("traits.email", "password");
    }

    @Test
    void members_of_an_organization_are_offered_the_token_alone() {
        assertThat(loginInABrowser(ID).organizationId()).isEqualTo(ID);
        assertThat(Acts.names(loginInABrowser(ID))).containsExactly("csrf_token");
        assertThat(Acts.names(login(ID.toUpperCase(Locale.ROOT)))).isEmpty();
        assertThat(registration(ID.toUpperCase(Locale.ROOT)).organizationId()).isEqualTo(ID);
        assertThat(Acts.names(registration(ID))).containsExactly("csrf_token");
    }

    @Test
    void a_flow_keeps_whose_members_it_is_for() {
        var login = new GetLoginFlow(login(ID).id(), Acts.APP);
        var registration = new GetRegistrationFlow(registration(ID).id(), Acts.APP);

        assertThat(engine.api.getLoginFlow(login).organizationId()).isEqualTo(ID);
        assertThat(engine.api.getRegistrationFlow(registration).organizationId())
                .isEqualTo(ID);
    }
}
