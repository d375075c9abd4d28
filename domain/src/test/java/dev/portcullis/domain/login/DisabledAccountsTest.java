package dev.portcullis.domain.login;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Accounts;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts that are switched off, told as later releases do. Source: docs/contract/login.md, "Accounts that are switched off". */
class DisabledAccountsTest {
    private final TestEngine engine = TestEngine.start(new TestConfiguration().flags("identity_disabled"));
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();

    @BeforeEach
    void switchOff() {
        new Journeys(engine.api).register(ann);
        engine.work.write(stores -> {
            StoredIdentity one =
                    stores.identities().findByAnyIdentifier(ann.email()).getFirst();
            return stores.identities().update(one.withProfile(Accounts.inactive(one.profile())));
        });
    }

    @Test
    void the_form_says_so_to_whoever_knows_the_password() {
        var flow = Acts.shown(() -> acts.signIn(acts.login(), ann, APP));

        assertThat(Acts.messages(flow)).containsExactly(4010011L);
    }

    @Test
    void and_to_nobody_else() {
        var flow = Acts.shown(() -> acts.signIn(acts.login(), ann.email(), "wrong password", APP));

        assertThat(Acts.messages(flow)).containsExactly(4000006L);
    }
}
