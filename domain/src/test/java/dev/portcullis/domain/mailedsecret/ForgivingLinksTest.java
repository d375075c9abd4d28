package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who follows a link has shown as much as who enters a code. docs/security.md, B2. */
class ForgivingLinksTest {
    private static final int FREE = 3;

    private final TestEngine engine = TestEngine.start(
            new TestConfiguration().withRecovery().mailingLinks().guessing(FREE, 100));
    private final Acts acts = new Acts(engine.api);
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();

    private boolean signsIn() {
        try {
            return acts.signIn(acts.login(), ann, Acts.APP).status() == 200;
        } catch (FrontendException tooSoon) {
            return false;
        }
    }

    @Test
    @DisplayName("[B2] a recovery by link forgives the wrong passwords before it")
    void a_recovery_by_link_forgives_the_wrong_passwords_before_it() {
        new Journeys(engine.api).register(ann);
        for (int i = 0; i <= FREE; i++) {
            Acts.shown(() -> acts.signIn(acts.login(), ann.email(), "not hers", Acts.APP));
        }
        assertThat(signsIn()).isFalse();

        letters.recover(letters.recovery().id(), Acts.APP, "method", "link", "email", ann.email());
        letters.openRecovery(letters.recoveryLink(), new Browser().page());

        assertThat(signsIn()).isTrue();
    }
}
