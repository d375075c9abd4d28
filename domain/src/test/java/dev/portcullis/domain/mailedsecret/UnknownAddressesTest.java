package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a recovery or a verification tells a stranger who has an account. docs/security.md, B6. */
class UnknownAddressesTest {
    private static final String NOBODY = "nobody@example.org";

    private final Person ann = Person.anyone();

    /** All that a client sees, with the ids, tokens and addresses of this one flow taken out. */
    private record Seen(int status, String location, List<String> cookies, String body) {
        static Seen of(Answer<? extends Flow> answer, Flow flow, String address) {
            Flow value = answer.value();
            return new Seen(
                    answer.status(),
                    String.valueOf(answer.location()).replace(flow.id().toString(), "<flow>"),
                    answer.cookies().stream().map(cookie -> cookie.name()).toList(),
                    value == null ? "" : body(value, address));
        }

        private static String body(Flow flow, String address) {
            String all = flow.state() + " " + flow.ui().method() + " "
                    + flow.ui().action() + " " + flow.ui().messages() + " "
                    + flow.ui().nodes().stream()
                            .filter(node -> !node.id().equals("csrf_token"))
                            .toList();
            return all.replace(flow.id().toString(), "<flow>").replace(address, "<address>");
        }
    }

    static Stream<Arguments> ways() {
        return Stream.of("code", "link")
                .flatMap(method -> Stream.of(true, false)
                        .flatMap(page -> Stream.of(true, false).map(notify -> Arguments.of(method, page, notify))));
    }

    private Letters start(String method, boolean notifyUnknown) {
        var configuration = new TestConfiguration().withRecovery().withVerification();
        if (method.equals("link")) {
            configuration.mailingLinks();
        }
        if (notifyUnknown) {
            configuration.notifyUnknown();
        }
        var engine = TestEngine.start(configuration);
        new Journeys(engine.api).register(ann);
        return new Letters(engine);
    }

    private static Seen recovery(Letters letters, String method, boolean page, String address) {
        var browser = new Browser();
        Flow flow = letters.recoveryIn(browser);
        Caller caller = page ? browser.page() : browser.script();
        return Seen.of(
                letters.recover(
                        flow.id(), caller, "method", method, "email", address, "csrf_token", Letters.token(flow)),
                flow,
                address);
    }

    private static Seen verification(Letters letters, String method, boolean page, String address) {
        var browser = new Browser();
        Flow flow = letters.verificationIn(browser);
        Caller caller = page ? browser.page() : browser.script();
        return Seen.of(
                letters.verify(
                        flow.id(), caller, "method", method, "email", address, "csrf_token", Letters.token(flow)),
                flow,
                address);
    }

    @ParameterizedTest(name = "by {0}, page {1}, mailing nobody {2}")
    @MethodSource("ways")
    @DisplayName("[B6] A recovery answers known and unknown alike")
    void a_recovery_answers_known_and_unknown_alike(String method, boolean page, boolean notifyUnknown) {
        Letters letters = start(method, notifyUnknown);
        int before = letters.outbox().size();

        Seen known = recovery(letters, method, page, ann.email());

        assertThat(recovery(letters, method, page, NOBODY)).isEqualTo(known);
        assertThat(letters.outbox()).as("both cost a message").hasSize(before + 2);
    }

    @ParameterizedTest(name = "by {0}, page {1}, mailing nobody {2}")
    @MethodSource("ways")
    @DisplayName("[B6] A verification answers known and unknown alike")
    void a_verification_answers_known_and_unknown_alike(String method, boolean page, boolean notifyUnknown) {
        Letters letters = start(method, notifyUnknown);
        int before = letters.outbox().size();

        Seen known = verification(letters, method, page, ann.email());

        assertThat(verification(letters, method, page, NOBODY)).isEqualTo(known);
        assertThat(letters.outbox()).as("both cost a message").hasSize(before + 2);
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("[B6] A wrong code is told to known and unknown alike")
    void a_wrong_code_is_told_to_known_and_unknown_alike(String method, boolean page, boolean notifyUnknown) {
        Letters letters = start("code", notifyUnknown);

        assertThat(wrongCode(letters, page, NOBODY)).isEqualTo(wrongCode(letters, page, ann.email()));
    }

    private static List<Seen> wrongCode(Letters letters, boolean page, String address) {
        var recovery = letters.recovery();
        letters.recover(recovery.id(), Acts.APP, "method", "code", "email", address);
        var verification = letters.verification();
        letters.verify(verification.id(), Acts.APP, "method", "code", "email", address);
        Caller caller = page ? Caller.browserPage() : Acts.APP;
        return List.of(
                Seen.of(
                        letters.verify(verification.id(), caller, "method", "code", "code", "000000"),
                        verification,
                        address),
                Seen.of(
                        letters.recover(recovery.id(), Acts.APP, "method", "code", "code", "000000"),
                        recovery,
                        address));
    }
}
