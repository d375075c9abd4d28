package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.CourierBudget;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SentCodes;
import dev.portcullis.domain.fixture.SentCodes.Kind;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes that strangers try to find out, over many flows. docs/security.md, B1, B2, B4, B5, B6 and C4. */
class GuessedCodesTest {
    private static final int FREE = 3;
    private static final int CEILING = 10;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final Person ann = Person.anyone();

    /** One of several programs on one database, and Ann's app where she is known. */
    private record Node(TestEngine engine, Caller app, SentCodes codes) {}

    private Node node(Kind kind, CourierBudget budget) {
        return start(configuration(kind, budget));
    }

    private static TestConfiguration configuration(Kind kind, CourierBudget budget) {
        var configuration = new TestConfiguration()
                .withRecovery()
                .withVerification()
                .schema(Letters.SCHEMA)
                .courier(budget)
                .sessionLifespan(Duration.ofDays(365))
                .flags("use_continue_with_transitions")
                .guessing(FREE, CEILING);
        return kind == Kind.SECOND_FACTOR ? configuration.codeIsSecondFactor() : configuration.codeSignsIn();
    }

    private Node start(TestConfiguration configuration) {
        var engine = TestEngine.start(configuration, work);
        new Journeys(engine.api).register(ann);
        var acts = new Acts(engine.api);
        var app = Clients.app(acts.signIn(acts.login(), ann, Acts.APP).require().sessionToken());
        return new Node(engine, app, new SentCodes(engine, app));
    }

    /** Another program on the same database; it begins nothing, as the ids that it draws are the same. */
    private Node another(Node node, Kind kind) {
        var engine = TestEngine.start(configuration(kind, new CourierBudget(Duration.ofHours(1), 1, 1, 1)), work);
        return new Node(engine, node.app(), new SentCodes(engine, node.app()));
    }

    private Node node(Kind kind) {
        return node(kind, new CourierBudget(Duration.ofHours(1), 1000, 1000, 1000));
    }

    private String wrong(Node node, Kind kind, FlowId flow) {
        return node.codes().enter(kind, flow, address(kind), "no code");
    }

    private String right(Node node, Kind kind, FlowId flow) {
        return node.codes().enter(kind, flow, address(kind), node.codes().code(kind));
    }

    private String address(Kind kind) {
        return SentCodes.address(kind, ann);
    }

    private FlowId ask(Node node, Kind kind) {
        node.engine().clock.forward(Duration.ofSeconds(1));
        return node.codes().ask(kind, address(kind));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[S1] [B2] neither a new flow nor a new code begins the count anew")
    void neither_a_new_flow_nor_a_new_code_begins_the_count_anew(Kind kind) {
        Node node = node(kind);
        for (int i = 0; i < FREE + 1; i++) {
            assertThat(wrong(node, kind, ask(node, kind))).doesNotContain("try again in");
        }
        node.engine().clock.forward(Duration.ofMillis(1));
        FlowId flow = node.codes().ask(kind, address(kind));
        assertThat(right(node, kind, flow)).contains("Too many wrong codes in a row; try again in 1 second.");
        node.engine().clock.forward(Duration.ofSeconds(1));
        assertThat(right(node, kind, flow)).isEqualTo("right");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[S1] [B1] after the ceiling, however slowly it was reached, no code is right any more")
    void after_the_ceiling_no_code_is_right_any_more(Kind kind) {
        Node node = node(kind);
        for (int i = 0; i < CEILING; i++) {
            assertThat(wrong(node, kind, ask(node, kind))).doesNotContain("try again in");
            node.engine().clock.forward(LONGEST_DELAY);
        }
        for (int i = 0; i < 200; i++) {
            FlowId flow = ask(node, kind);
            assertThat(right(node, kind, flow)).as("flow %s", i).isNotEqualTo("right");
            node.engine().clock.forward(LONGEST_DELAY);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[B2] a right code makes the wrong ones forgotten")
    void a_right_code_makes_the_wrong_ones_forgotten(Kind kind) {
        Node node = node(kind);
        for (int i = 0; i < FREE; i++) {
            wrong(node, kind, ask(node, kind));
        }
        assertThat(right(node, kind, ask(node, kind))).isEqualTo("right");
        if (kind == Kind.REGISTRATION || kind == Kind.SECOND_FACTOR) {
            return; // there is nothing left to be asked for
        }
        for (int i = 0; i < FREE; i++) {
            wrong(node, kind, ask(node, kind));
        }
        assertThat(right(node, kind, ask(node, kind))).isEqualTo("right");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[B5] of two hundred at the same time, on two nodes, no more than the limit are checked")
    void of_two_hundred_at_the_same_time_no_more_than_the_limit_are_checked(Kind kind) throws Exception {
        Node one = node(kind);
        Node other = another(one, kind);
        other.engine().clock.forward(Duration.ofSeconds(60));
        List<FlowId> flows =
                IntStream.range(0, 50).mapToObj(i -> ask(one, kind)).toList();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var running = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> wrong(i % 2 == 0 ? one : other, kind, flows.get(i / 4))))
                    .toList();
            for (var each : running) each.get();
        }
        assertThat(count(one, kind, "failed")
                        + count(other, kind, "failed")
                        - count(one, kind, "switched_off")
                        - count(other, kind, "switched_off"))
                .isBetween(FREE + 1L, (long) CEILING);
    }

    private static long count(Node node, Kind kind, String what) {
        return node.engine().events.stream()
                .filter(event -> event.name().equals(kind.event + "." + what))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[S1] what was not sent opens nothing")
    void what_was_not_sent_opens_nothing(Kind kind) {
        Node node = node(kind, new CourierBudget(Duration.ofHours(1), 1, 1000, 1000));
        node.engine().clock.forward(Duration.ofHours(2));
        if (kind == Kind.SECOND_FACTOR) {
            ask(node, kind); // owners have twice the budget
        }
        FlowId sent = ask(node, kind);
        String code = node.codes().code(kind);
        node.engine().clock.forward(Duration.ofSeconds(1));
        var before = List.copyOf(node.engine().secrets.texts());
        FlowId suppressed = node.codes().ask(kind, address(kind));
        String never = node.engine().secrets.texts().stream()
                .filter(text -> text.matches("[0-9]{6}") && !before.contains(text))
                .findFirst()
                .orElseThrow();
        assertThat(node.codes().enter(kind, suppressed, address(kind), never)).isNotEqualTo("right");
        assertThat(node.codes().enter(kind, sent, address(kind), code)).isEqualTo("right");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[S1] [C4] the codes of the newest three flows count, and no others")
    void the_codes_of_the_newest_three_flows_count(Kind kind) {
        Node node = node(kind);
        var flows = new ArrayList<FlowId>();
        var codes = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            flows.add(ask(node, kind));
            codes.add(node.codes().code(kind));
        }
        assertThat(node.codes().enter(kind, flows.get(0), address(kind), codes.get(0)))
                .isNotEqualTo("right");
        assertThat(node.codes().enter(kind, flows.get(1), address(kind), codes.get(1)))
                .isEqualTo("right");
    }

    @ParameterizedTest
    @CsvSource({"RECOVERY", "VERIFICATION"})
    @DisplayName("[B6] nobody learns from it who has an account")
    void nobody_learns_from_it_who_has_an_account(Kind kind) {
        Node node = node(kind);
        assertThat(told(node, kind, "nobody@example.org")).isEqualTo(told(node, kind, ann.email()));
    }

    private List<String> told(Node node, Kind kind, String address) {
        var told = new ArrayList<String>();
        for (int i = 0; i < 3 * CEILING; i++) {
            FlowId flow = node.codes().ask(kind, address);
            told.add(node.codes().enter(kind, flow, address, "no code"));
            node.engine().clock.forward(i % 3 == 0 ? LONGEST_DELAY : Duration.ofMillis(500));
            if (i == 2 * CEILING) {
                node.engine().clock.forward(Duration.ofHours(3));
            }
        }
        assertThat(told).anyMatch(text -> text.contains("try again in"));
        return told;
    }

    @Test
    @DisplayName("[S1] [B4] the password and the signed-in app of the owner go on")
    void the_password_and_the_app_of_the_owner_go_on() {
        Node node = node(Kind.RECOVERY);
        exhaust(node, Kind.RECOVERY);
        exhaust(node, Kind.LOGIN);
        var acts = new Acts(node.engine().api);
        assertThat(acts.settings(node.app()).id()).isNotNull();
        assertThat(right(node, Kind.RECOVERY, ask(node, Kind.RECOVERY))).isNotEqualTo("right");
        assertThat(acts.signIn(acts.login(), ann, Acts.APP).status()).isEqualTo(200);
        assertThat(right(node, Kind.RECOVERY, ask(node, Kind.RECOVERY)))
                .as("the owner has shown who is who")
                .isEqualTo("right");
    }

    @Test
    @DisplayName("[B1] a password that was switched off counts again once its owner recovers the account")
    void a_password_that_was_switched_off_counts_again_after_a_recovery() {
        Node node = node(Kind.RECOVERY);
        var acts = new Acts(node.engine().api);
        for (int i = 0; i < CEILING; i++) {
            Acts.shown(() -> acts.signIn(acts.login(), ann.email(), "wrong", Acts.APP));
            node.engine().clock.forward(LONGEST_DELAY);
        }
        var refused = Acts.shown(() -> acts.signIn(acts.login(), ann, Acts.APP));
        assertThat(Acts.messages(refused)).as("as any wrong password").containsExactly(4000006L);
        assertThat(right(node, Kind.RECOVERY, ask(node, Kind.RECOVERY))).isEqualTo("right");
        assertThat(acts.signIn(acts.login(), ann, Acts.APP).status()).isEqualTo(200);
    }

    private void exhaust(Node node, Kind kind) {
        for (int i = 0; i < CEILING; i++) {
            wrong(node, kind, ask(node, kind));
            node.engine().clock.forward(LONGEST_DELAY);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[S33] each wrong code and each that was not looked at is an event, with its flow")
    void each_wrong_code_is_an_event(Kind kind) {
        Node node = node(kind);
        FlowId flow = ask(node, kind);
        for (int i = 0; i < FREE + 2; i++) {
            wrong(node, kind, flow);
        }
        assertThat(node.engine().events)
                .filteredOn(event -> flow.equals(event.flow()))
                .hasSize(FREE + 2)
                .extracting(Event::name)
                .containsOnly(kind.event + ".failed", kind.event + ".throttled")
                .last()
                .isEqualTo(kind.event + ".throttled");
    }
}
