package dev.portcullis.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.StartingLine;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.Json;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Of many submissions of one flow that were all decided on the same version exactly one counts. docs/security.md, C2 and H2.
 */
class DecidedOnceTest {
    private static final int MANY = 50;
    private static final String DONE = "done";
    private static final String OVERTAKEN = "[4000001]";

    private final StartingLine line = new StartingLine();
    private final TestEngine engine = TestEngine.start(new TestConfiguration(), line);
    private final Acts acts = new Acts(engine.api);
    private final Journeys journeys = new Journeys(engine.api);
    private final Person ann = Person.anyone();

    private List<String> rush(IntConsumer submission) throws InterruptedException, ExecutionException {
        line.draw(MANY);
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            var running = IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit(() -> outcome(submission, i)))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (Future<String> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            line.lift();
        }
    }

    private static String outcome(IntConsumer submission, int number) {
        try {
            submission.accept(number);
            return DONE;
        } catch (FrontendException refused) {
            return Acts.messages(refused.error().flow().orElseThrow()).toString();
        }
    }

    private static void assertOneCounts(List<String> outcomes) {
        assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
        assertThat(outcomes).filteredOn(OVERTAKEN::equals).hasSize(MANY - 1);
    }

    private boolean opens(Person person) {
        return outcome(i -> acts.signIn(acts.login(), person, Acts.APP), 0).equals(DONE);
    }

    @Test
    void a_registration_makes_one_account() throws Exception {
        var people = IntStream.range(0, MANY).mapToObj(i -> Person.anyone()).toList();
        var flow = acts.registration();

        assertOneCounts(rush(i -> acts.register(flow, people.get(i), Acts.APP)));

        assertThat(people).filteredOn(this::opens).hasSize(1);
    }

    @Test
    void a_login_signs_in_once() throws Exception {
        journeys.register(ann);
        var flow = acts.login();

        assertOneCounts(rush(i -> acts.signIn(flow, ann, Acts.APP)));
    }

    @Test
    void a_change_of_settings_is_made_once() throws Exception {
        var app = Clients.app(journeys.token(ann));
        var flow = acts.settings(app);
        var passwords =
                IntStream.range(0, MANY).mapToObj(i -> "a new one, number " + i).toList();

        assertOneCounts(rush(i -> acts.change(flow, "password", "password", Json.of(passwords.get(i)), app)));

        assertThat(passwords)
                .filteredOn(password -> opens(new Person(ann.email(), password, "", "")))
                .hasSize(1);
        assertThat(opens(ann)).isFalse();
    }

    @Test
    @DisplayName("[H3] One identifier in many flows makes one account")
    void one_identifier_in_many_flows_makes_one_account() throws Exception {
        var flows = IntStream.range(0, MANY).mapToObj(i -> acts.registration()).toList();

        var outcomes = rush(i -> acts.register(flows.get(i), ann, Acts.APP));

        assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
        assertThat(outcomes).filteredOn("[4000007]"::equals).hasSize(MANY - 1);
    }
}
