package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.StartingLine;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Of fifty submissions of one right code, all decided on the same version of the flow, one succeeds, and each is answered.
 * docs/security.md, C2.
 */
class SubmittedAtOnceTest {
    private static final int MANY = 50;

    private final StartingLine line = new StartingLine();
    private final TestEngine engine = TestEngine.start(new TestConfiguration().mailingCodes(), line);
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();

    @BeforeEach
    void ann_is_known() {
        new Journeys(engine.api).register(ann);
        engine.clock.forward(Duration.ofSeconds(1));
    }

    /** The statuses of all answers. */
    private List<Integer> rush(Runnable submission) throws InterruptedException, ExecutionException {
        line.draw(MANY);
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            var running = IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit(() -> status(submission)))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> one : running) {
                statuses.add(one.get());
            }
            return statuses;
        } finally {
            line.lift();
        }
    }

    private static int status(Runnable submission) {
        try {
            submission.run();
            return 200;
        } catch (FrontendException refused) {
            return refused.error().status();
        }
    }

    private long succeeded(String event) {
        return engine.events.stream().filter(one -> one.name().equals(event)).count();
    }

    @Test
    @DisplayName("[C2] A recovery code lets in once")
    void a_recovery_code_lets_in_once() throws Exception {
        FlowId flow = letters.recovery().id();
        letters.recover(flow, Acts.APP, "method", "code", "email", ann.email());
        String code = letters.recoveryCode();

        var statuses = rush(() -> letters.recover(flow, Acts.APP, "method", "code", "code", code));

        assertThat(succeeded("recovery.succeeded")).isOne();
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).containsOnly(200, 400);
    }

    @Test
    @DisplayName("[C2] A verification code verifies once")
    void a_verification_code_verifies_once() throws Exception {
        FlowId flow = letters.verification().id();
        letters.verify(flow, Acts.APP, "method", "code", "email", ann.email());
        String code = letters.verificationCode();

        var statuses = rush(() -> letters.verify(flow, Acts.APP, "method", "code", "code", code));

        assertThat(succeeded("verification.succeeded")).isOne();
        assertThat(statuses).allMatch(status -> status < 500).contains(200);
    }

    @Test
    @DisplayName("[C2] A login code signs in once")
    void a_login_code_signs_in_once() throws Exception {
        FlowId flow = letters.login().id();
        Acts.shown(() -> letters.signIn(flow, ann.email(), null));
        String code = letters.loginCode();

        var statuses = rush(() -> letters.signIn(flow, ann.email(), code));

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).containsOnly(200, 400);
    }
}
