package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Under {@code portcullis.security: strict} a flow stays with the browser that began it whoever opens the links of its mails, and
 * whoever opens one is shown a way to confirm it and nothing else. docs/security.md, C6 and S25.
 */
class ScannedLinksTest {
    private static final int SCANNERS = 20;

    private final Person ann = Person.anyone();
    private final Browser asking = new Browser();
    private final Browser another = new Browser();

    private static Letters start(TestConfiguration configuration) {
        return new Letters(
                TestEngine.start(configuration.strict().withRecovery().withVerification()));
    }

    private Letters withAnn(TestConfiguration configuration) {
        Letters letters = start(configuration);
        new Journeys(letters.engine().api).register(ann);
        letters.engine().clock.forward(Duration.ofSeconds(1));
        return letters;
    }

    @Test
    @DisplayName("[S25] [C6] a code is entered where it was asked for after scanners opened the link of its mail")
    void a_code_is_entered_where_it_was_asked_for_after_scanners_opened_the_link() {
        Letters letters = withAnn(new TestConfiguration());
        VerificationFlow flow = askForCode(letters, ann.email());
        scan(letters, codeLink(letters));

        VerificationFlow own = verification(letters, flow.id(), asking.script());
        assertThat(values(own)).contains(ann.email()).doesNotContain(letters.verificationCode());
        letters.verify(
                flow.id(),
                asking.script(),
                "method",
                "code",
                "code",
                letters.verificationCode(),
                "csrf_token",
                Letters.token(own));

        assertThat(isVerified(letters)).isTrue();
    }

    @Test
    @DisplayName("[S25] [C6] a link is asked for again where it was asked for after scanners opened the first one")
    void a_link_is_asked_for_again_after_scanners_opened_the_first_one() {
        Letters letters = withAnn(new TestConfiguration().mailingLinks());
        RecoveryFlow flow = letters.recoveryIn(asking);
        askForLink(letters, flow, ann.email());
        String first = letters.recoveryLink();
        scan(letters, first);

        RecoveryFlow own = recovery(letters, flow.id(), asking.script());
        assertThat(own.ui().nodes()).extracting(UiNode::id).contains("email");
        letters.engine().clock.forward(Duration.ofSeconds(1));
        askForLink(letters, own, ann.email());
        assertThat(letters.recoveryLink()).isNotEqualTo(first);

        confirm(letters, letters.recoveryLink());
        assertThat(isSignedIn(letters, another)).isTrue();
    }

    @Test
    @DisplayName("[C6] opening a link again in the same browser writes nothing")
    void opening_a_link_again_in_the_same_browser_writes_nothing() {
        Letters letters = withAnn(new TestConfiguration().mailingLinks());
        RecoveryFlow flow = letters.recoveryIn(asking);
        askForLink(letters, flow, ann.email());
        another.keep(letters.openRecovery(letters.recoveryLink(), another.page()));
        StoredFlow<RecoveryFlow> before = stored(letters, flow.id());

        for (int i = 0; i < SCANNERS; i++) {
            another.keep(letters.openRecovery(letters.recoveryLink(), another.page()));
        }

        assertThat(stored(letters, flow.id())).isEqualTo(before);
    }

    @Test
    @DisplayName("[S25] [C6] who opened a link sees nothing of another one that the same flow mailed")
    void who_opened_a_link_sees_nothing_of_another_one() {
        Letters letters = withAnn(new TestConfiguration().mailingLinks());
        var eve = Person.anyone();
        new Journeys(letters.engine().api).register(eve);
        var eves = new Browser();
        RecoveryFlow flow = letters.recoveryIn(asking);
        askForLink(letters, flow, eve.email());
        eves.keep(letters.openRecovery(letters.recoveryLink(), eves.page()));
        askForLink(letters, recovery(letters, flow.id(), asking.script()), ann.email());
        another.keep(letters.openRecovery(letters.recoveryLink(), another.page()));

        String token = letters.recoveryLink().replaceAll(".*token=", "");
        assertThat(values(recovery(letters, flow.id(), another.script()))).contains(token);
        assertThat(values(recovery(letters, flow.id(), eves.script()))).doesNotContain(token);
        assertThat(values(recovery(letters, flow.id(), asking.script()))).doesNotContain(token);
    }

    @Test
    @DisplayName("[S25] [H4] an id and a code made up show nobody whose address a flow is about")
    void an_id_and_a_code_made_up_show_nobody_whose_address_a_flow_is_about() {
        Letters letters = withAnn(new TestConfiguration());
        VerificationFlow flow = askForCode(letters, ann.email());
        String madeUp = codeLink(letters).replace(letters.verificationCode(), "000000");
        another.keep(letters.openVerification(madeUp, another.page()));

        VerificationFlow seen = verification(letters, flow.id(), another.script());
        assertThat(values(seen)).doesNotContain(ann.email());
        letters.verify(
                flow.id(), another.script(), "method", "code", "code", "000000", "csrf_token", Letters.token(seen));
        VerificationFlow after = verification(letters, flow.id(), another.script());
        assertThat(values(after)).doesNotContain(ann.email());
        assertThat(Acts.messages(after)).contains(4070006L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("[C6] the link of a mail that an app asked for is confirmed in a browser")
    void the_link_of_a_mail_that_an_app_asked_for_is_confirmed_in_a_browser(boolean byCode) {
        Letters letters = withAnn(byCode ? new TestConfiguration() : new TestConfiguration().mailingLinks());
        VerificationFlow flow = letters.verification();
        String method = byCode ? "code" : "link";
        letters.verify(flow.id(), Acts.APP, "method", method, "email", ann.email());
        String link = byCode ? codeLink(letters) : letters.verificationLink();
        scan(letters, link);
        another.keep(letters.openVerification(link, another.page()));

        VerificationFlow seen = verification(letters, flow.id(), another.script());
        String field = byCode ? "code" : "token";
        letters.verify(
                flow.id(),
                another.page(),
                "method",
                method,
                field,
                value(seen, field),
                "csrf_token",
                Letters.token(seen));

        assertThat(isVerified(letters)).isTrue();
    }

    @Test
    @DisplayName("[C6] a browser that opened the link of an app's mail confirms it with the token of its form alone")
    void a_browser_confirms_the_link_of_an_apps_mail_with_the_token_of_its_form_alone() {
        Letters letters = withAnn(new TestConfiguration());
        VerificationFlow flow = letters.verification();
        letters.verify(flow.id(), Acts.APP, "method", "code", "email", ann.email());
        another.keep(letters.openVerification(codeLink(letters), another.page()));

        Acts.refused(() ->
                letters.verify(flow.id(), another.script(), "method", "code", "code", letters.verificationCode()));

        assertThat(isVerified(letters)).isFalse();
    }

    private VerificationFlow askForCode(Letters letters, String email) {
        VerificationFlow flow = letters.verificationIn(asking);
        letters.verify(flow.id(), asking.script(), "method", "code", "email", email, "csrf_token", Letters.token(flow));
        return flow;
    }

    private void askForLink(Letters letters, RecoveryFlow flow, String email) {
        letters.recover(
                flow.id(), asking.script(), "method", "link", "email", email, "csrf_token", Letters.token(flow));
    }

    private static String codeLink(Letters letters) {
        return letters.data("verification_code_valid")
                .getLast()
                .text("verification_url")
                .orElseThrow();
    }

    private static void scan(Letters letters, String link) {
        for (int i = 0; i < SCANNERS; i++) {
            if (link.contains("/recovery")) {
                letters.openRecovery(link, new Browser().page());
            } else {
                letters.openVerification(link, new Browser().page());
            }
        }
    }

    private void confirm(Letters letters, String link) {
        another.keep(letters.openRecovery(link, another.page()));
        RecoveryFlow flow = recovery(letters, Letters.flowIn(link), another.script());
        another.keep(letters.recover(
                flow.id(),
                another.page(),
                "method",
                "link",
                "token",
                value(flow, "token"),
                "csrf_token",
                Letters.token(flow)));
    }

    private static RecoveryFlow recovery(Letters letters, FlowId id, Caller caller) {
        return letters.engine().api.getRecoveryFlow(new GetRecoveryFlow(id, caller));
    }

    private static VerificationFlow verification(Letters letters, FlowId id, Caller caller) {
        return letters.engine().api.getVerificationFlow(new GetVerificationFlow(id, caller));
    }

    private static StoredFlow<RecoveryFlow> stored(Letters letters, FlowId id) {
        return letters.engine()
                .work
                .read(stores -> stores.flows().find(RecoveryFlow.class, id).orElseThrow());
    }

    private static String value(Flow flow, String field) {
        return text(Acts.node(flow, field));
    }

    private static String values(Flow flow) {
        return flow.ui().nodes().stream().map(ScannedLinksTest::text).collect(Collectors.joining(" "));
    }

    private static String text(UiNode node) {
        return ((Input) node.attributes()).value() instanceof JsonString(String value) ? value : "";
    }

    private boolean isVerified(Letters letters) {
        return letters.engine()
                .work
                .read(stores -> stores.identities()
                        .findByVerifiableAddress(Channel.EMAIL, ann.email())
                        .orElseThrow()
                        .profile()
                        .verifiableAddresses()
                        .getFirst()
                        .verified());
    }

    private static boolean isSignedIn(Letters letters, Browser browser) {
        try {
            return letters.engine()
                            .api
                            .toSession(new ToSession(browser.script()))
                            .id()
                    != null;
        } catch (FrontendException nobody) {
            return false;
        }
    }
}
