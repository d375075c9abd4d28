package dev.portcullis.domain.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages can say for which client somebody signs in. Source: docs/contract/courier.md, "Wordings". */
class NamedClientsTest {
    private static final String MEMBER = "oauth2_login_request";

    private final KnownChallenges server = new KnownChallenges();
    private final Person ann = Person.anyone();
    private final Browser browser = new Browser();

    private Letters start(String... flags) {
        server.asks("c1", false);
        return new Letters(TestEngine.start(
                new TestConfiguration().mailingCodes().flags(flags).loginChallenges(server)));
    }

    private JsonObject loginMail(Letters letters) {
        new Journeys(letters.engine().api).token(ann);
        LoginFlow flow = browser.keep(letters.engine()
                        .api
                        .createBrowserLoginFlowWithHttpInfo(
                                CreateBrowserLoginFlow.by(browser.script()).forChallenge("c1")))
                .require();
        JsonObject body = JsonObject.of("method", Json.of("code"), "identifier", Json.of(ann.email()))
                .with("csrf_token", Json.of(Letters.token(flow)));
        letters.engine()
                .api
                .updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), Submission.of(body), browser.page()));
        return letters.data("login_code_valid").getLast();
    }

    private static Optional<String> client(JsonObject mail) {
        return mail.object(MEMBER).object("client").text("client_name");
    }

    @Test
    void the_mail_with_a_code_names_the_client_and_no_secret_of_it() {
        JsonObject mail = loginMail(start("courier.oauth2_login_request"));

        assertThat(client(mail)).contains("Notes");
        assertThat(mail.object(MEMBER).toString()).doesNotContain("s3cret", "secret_of_ours", "challenge");
    }

    @Test
    void so_does_the_mail_of_a_verification_that_a_registration_begins() {
        var letters = start("courier.oauth2_login_request");
        var begin = CreateBrowserRegistrationFlow.by(browser.script()).forChallenge("c1");
        var flow = browser.keep(letters.engine().api.createBrowserRegistrationFlowWithHttpInfo(begin))
                .require();
        new Acts(letters.engine().api).register(flow, ann, browser.page());

        assertThat(client(letters.data("verification_code_valid").getLast())).contains("Notes");
    }

    @Test
    void unless_it_is_configured_or_where_the_server_does_not_say_mails_do_without() {
        assertThat(loginMail(start()).has(MEMBER)).isFalse();
    }
}
