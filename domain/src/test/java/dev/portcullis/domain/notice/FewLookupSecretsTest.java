package dev.portcullis.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SecondStep;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.json.Json;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Second factors that come, go or run out are told by mail. Checklist C8 and I5. */
class FewLookupSecretsTest {
    private final Letters letters = new Letters(TestEngine.start(new TestConfiguration()
            .methods("password", "profile", "totp", "lookup_secret")
            .withVerification()
            .notices(100)));
    private final Acts acts = new Acts(letters.engine().api);
    private final SecondStep step = new SecondStep(letters.engine());
    private final Person ann = Person.anyone();
    private final Caller owner = Clients.app(new Journeys(letters.engine().api).token(ann));

    private List<String> told() {
        return letters.outbox().stream()
                .filter(OutboxMessage::isNotice)
                .map(OutboxMessage::template)
                .toList();
    }

    @Test
    @DisplayName("[C8] [I5] A factor that is added, replaced or taken away is told, and as nothing else")
    void a_factor_that_is_added_replaced_or_taken_away_is_told() {
        step.pair(owner);
        step.makeLookupSecrets(owner);
        step.makeLookupSecrets(owner);
        acts.change(acts.settings(owner), "", "totp_unlink", Json.of(true), owner);
        acts.change(acts.settings(owner), "", "lookup_secret_disable", Json.of(true), owner);

        assertThat(told()).hasSize(5).containsOnly("notice_credential_changed");
    }

    @Test
    @DisplayName("[C8] The last lookup secrets are announced")
    void the_last_lookup_secrets_are_announced() {
        List<String> secrets = step.makeLookupSecrets(owner);
        for (String secret : secrets) {
            step.enter(step.login(owner, true), "lookup_secret", "lookup_secret", secret, owner);
        }

        assertThat(told().stream().filter("notice_lookup_secrets_low"::equals)).hasSize(4);
    }
}
