package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The secret of a link sent in the body of a form, as clients do that keep it out of addresses. */
class TokenInBodyTest {
    private final TestEngine engine = TestEngine.start(
            new TestConfiguration().withRecovery().withVerification().mailingLinks());
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();

    private static String tokenIn(String link) {
        String query = URI.create(link).getRawQuery();
        return URLDecoder.decode(query.substring(query.indexOf("token=") + 6).split("&")[0], StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("[U22] the token of a recovery link counts in the body as in the address")
    void a_recovery_links_token_counts_in_the_body() {
        new Journeys(engine.api).register(ann);
        RecoveryFlow flow = letters.recoveryIn(browser);
        letters.recover(
                flow.id(), browser.script(), "method", "link", "email", ann.email(), "csrf_token", Letters.token(flow));
        String token = tokenIn(letters.recoveryLink());

        var answer = letters.recover(flow.id(), browser.page(), "method", "link", "token", token);

        assertThat(String.valueOf(answer.location())).contains("/settings?flow=");
        assertThat(answer.cookies()).anyMatch(cookie -> cookie.name().equals("ory_kratos_session"));
    }

    @Test
    @DisplayName("[U22] the token of a verification link counts in the body as in the address")
    void a_verification_links_token_counts_in_the_body() {
        new Journeys(engine.api).register(ann);
        VerificationFlow flow = letters.verificationIn(browser);
        letters.verify(
                flow.id(), browser.script(), "method", "link", "email", ann.email(), "csrf_token", Letters.token(flow));
        String token = tokenIn(letters.verificationLink());

        browser.keep(letters.verify(flow.id(), browser.page(), "method", "link", "token", token));

        assertThat(engine.api
                        .getVerificationFlow(new GetVerificationFlow(flow.id(), browser.script()))
                        .state())
                .isEqualTo(FlowState.PASSED_CHALLENGE);
    }
}
