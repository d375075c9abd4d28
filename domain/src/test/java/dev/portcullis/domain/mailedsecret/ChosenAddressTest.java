package dev.portcullis.domain.mailedsecret;

import static dev.portcullis.domain.fixture.Acts.APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recovery with a choice of addresses tells a stranger. Source: docs/contract/recovery.md, "A choice of addresses". */
class ChosenAddressTest {
    private static final String PHONE = "+4915112345678";
    private static final JsonObject SCHEMA = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true}},'recovery':{'via':'email'}}},
              'second':{'type':'string','format':'email','ory.sh/kratos':{'recovery':{'via':'email'}}},
              'phone':{'type':'string','ory.sh/kratos':{'recovery':{'via':'sms'}}}}}}}
            """);

    private final Person ann = Person.anyone();
    private final Person ben = Person.anyone();
    private final String second = "second." + ann.email();

    private Letters start(TestConfiguration more) {
        var engine = TestEngine.start(
                more.withRecovery().flags("choose_recovery_address").schema(SCHEMA));
        register(engine, ann, Acts.traits(ann).with("second", Json.of(second)).with("phone", Json.of(PHONE)));
        register(engine, ben, Acts.traits(ben));
        return new Letters(engine);
    }

    private static void register(TestEngine engine, Person person, JsonObject traits) {
        FlowId flow = new Acts(engine.api).registration().id();
        var body = new UpdateRegistrationFlowWithPasswordMethod(person.password(), traits, null, null);
        try {
            engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(flow, body, APP));
        } catch (FrontendException asked) {
            String code = new Letters(engine).code("registration_code_valid", "registration_code");
            engine.api.updateRegistrationFlow(
                    new UpdateRegistrationFlow(flow, Acts.form("method", "code", "code", code), APP));
            engine.clock.forward(Duration.ofSeconds(1));
        }
    }

    private static Answer<RecoveryFlow> name(Letters letters, RecoveryFlow flow, String address) {
        return letters.recover(flow.id(), APP, "method", "code", "recovery_address", address);
    }

    private static List<String> marks(RecoveryFlow flow) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals("recovery_select_address"))
                .map(node -> ((Input) node.attributes()).value())
                .map(value -> value instanceof JsonString(String text) ? text : "")
                .toList();
    }

    private List<String> marks(Letters letters, RecoveryFlow flow) {
        return marks(name(letters, flow, ann.email()).require());
    }

    /** The state after a choice, whether it was taken or refused. */
    private static String choose(Letters letters, RecoveryFlow flow, String mark, String named) {
        try {
            letters.recover(
                    flow.id(), APP, "method", "code", "recovery_address", named, "recovery_select_address", mark);
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isEqualTo(400);
        }
        return letters.engine()
                .api
                .getRecoveryFlow(new GetRecoveryFlow(flow.id(), APP))
                .state()
                .value();
    }

    private static List<String> digests(String address) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return List.of(
                    Base64.getEncoder().encodeToString(sum),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(sum),
                    HexFormat.of().formatHex(sum));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("[S17] what names an offered address is no digest of it, and another in each flow")
    void what_names_an_offered_address_is_no_digest_of_it() {
        var letters = start(new TestConfiguration().rules(Rule.OFFERED_ADDRESSES_ARE_KEYED));

        List<String> marks = marks(letters, letters.recovery());

        assertThat(marks).hasSize(3).doesNotHaveDuplicates();
        for (String address : List.of(ann.email(), second, PHONE)) {
            assertThat(marks).doesNotContainAnyElementsOf(digests(address));
        }
        assertThat(marks(letters, letters.recovery())).hasSize(3).doesNotContainAnyElementsOf(marks);
    }

    @Test
    @DisplayName("[S17] a keyed choice takes its own marks, and neither digests nor another flow's")
    void a_keyed_choice_takes_its_own_marks_alone() {
        var letters = start(new TestConfiguration().rules(Rule.OFFERED_ADDRESSES_ARE_KEYED));
        var taken = new ArrayList<String>();
        String foreign = marks(letters, letters.recovery()).getFirst();
        for (int i = 0; i < 3; i++) {
            var flow = letters.recovery();
            String mark = marks(letters, flow).get(i);
            var strangers = new ArrayList<String>(digests(ann.email()));
            strangers.addAll(digests(second));
            strangers.add(foreign);
            for (String stranger : strangers) {
                assertThat(choose(letters, flow, stranger, ann.email())).isEqualTo("recovery_awaiting_address_choice");
            }
            taken.add(choose(letters, flow, mark, ann.email()));
        }

        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "recovery_awaiting_code", "recovery_confirming_address", "recovery_confirming_address");
    }

    /** All that a client sees of naming an address and of going back after it, without what belongs to this one flow. */
    private static List<String> seen(Letters letters, boolean page, String address) {
        var browser = new Browser();
        var flow = letters.recoveryIn(browser);
        var told = new ArrayList<String>();
        for (String screen : List.of("", "previous", "")) {
            var caller = page ? browser.page() : browser.script();
            var answer = browser.keep(letters.recover(
                    flow.id(),
                    caller,
                    "method",
                    "code",
                    "recovery_address",
                    address,
                    "screen",
                    screen,
                    "csrf_token",
                    Letters.token(flow)));
            told.add(answer.status() + " " + answer.location() + " " + body(letters, browser, flow));
        }
        return told.stream()
                .map(text -> text.replace(flow.id().toString(), "<flow>").replace(address, "<address>"))
                .toList();
    }

    private static String body(Letters letters, Browser browser, RecoveryFlow flow) {
        var now = letters.engine().api.getRecoveryFlow(new GetRecoveryFlow(flow.id(), browser.script()));
        return now.state() + " " + now.ui().messages() + " "
                + now.ui().nodes().stream()
                        .filter(node -> !node.id().equals("csrf_token"))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "[S17] [C9] whoever has several addresses, or one, or none, is answered alike where enumeration is mitigated")
    void whoever_has_several_addresses_is_answered_as_nobody(boolean page) {
        var letters =
                start(new TestConfiguration().rules(Rule.HIDES_UNKNOWN_ACCOUNTS).mitigateEnumeration());
        String nobody = "x" + ann.email();

        List<String> unknown = seen(letters, page, nobody);

        assertThat(unknown.getFirst()).contains("recovery_awaiting_code");
        assertThat(unknown.get(1)).contains("recovery_awaiting_address");
        for (String address :
                List.of(ann.email(), second, ben.email(), ann.email().toUpperCase(Locale.ROOT))) {
            assertThat(seen(letters, page, address)).isEqualTo(masked(unknown, nobody, address));
        }
        assertThat(seen(letters, page, PHONE))
                .isEqualTo(masked(seen(letters, page, "+4915112345679"), "+4915112345679", PHONE));
        assertThat(letters.data("recovery_code_valid")).hasSize(10);
    }

    /** The two letters of an address that messages show. */
    private static List<String> masked(List<String> told, String from, String to) {
        return told.stream().map(text -> text.replace(edges(from), edges(to))).toList();
    }

    private static String edges(String address) {
        int at = address.indexOf('@');
        return at < 0
                ? address.substring(0, 3) + "****" + address.substring(address.length() - 2)
                : address.substring(0, 2) + "****" + address.substring(at);
    }
}
