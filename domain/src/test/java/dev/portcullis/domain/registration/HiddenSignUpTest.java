package dev.portcullis.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Under {@code portcullis.security: strict}, where enumeration is mitigated, an account begins with the proof of its address, and
 * signing up tells nobody whether there is one already. docs/security.md, S29.
 */
class HiddenSignUpTest {
    private static final long WRONG_CODE = 4040003;
    private static final long SENT = 1040005;

    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .strict()
            .mitigateEnumeration()
            .withVerification()
            .afterRegistration("session"));
    private final Acts acts = new Acts(engine.api);
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();

    private static Flow signUp(Acts acts, RegistrationFlow flow, Person person) {
        return Acts.shown(() -> acts.register(flow, person, Acts.APP));
    }

    private SuccessfulNativeRegistration enter(FlowId flow, String code) {
        return enter(engine, flow, code);
    }

    private static SuccessfulNativeRegistration enter(TestEngine engine, FlowId flow, String code) {
        return engine.api.updateRegistrationFlow(
                new UpdateRegistrationFlow(flow, Acts.form("method", "code", "code", code), Acts.APP));
    }

    private FlowId registered(Person person) {
        RegistrationFlow flow = acts.registration();
        signUp(acts, flow, person);
        enter(flow.id(), code());
        engine.clock.forward(Duration.ofMinutes(1));
        return flow.id();
    }

    private String code() {
        return code(letters);
    }

    private static String code(Letters letters) {
        return letters.code("registration_code_valid", "registration_code");
    }

    private long told(String template) {
        return letters.outbox().stream()
                .filter(message -> message.template().equals(template))
                .count();
    }

    private VerifiableAddress address(Person person) {
        return engine.work.read(stores -> stores.identities()
                .findByVerifiableAddress(Channel.EMAIL, person.email())
                .orElseThrow()
                .profile()
                .verifiableAddresses()
                .getFirst());
    }

    @Test
    @DisplayName("[S29] [B6] a taken address is answered as a free one, wrong codes and codes sent anew included")
    void a_taken_address_is_answered_as_a_free_one() {
        registered(ann);
        var other = new Person(ann.email(), "another good long one", "Eve", "Other");
        var free = new Person("free-" + ann.email(), "another good long one", "Eve", "Other");

        List<String> taken = answers(engine, other);

        assertThat(taken).isEqualTo(answers(engine, free));
        assertThat(taken.getFirst()).contains(Long.toString(SENT));
        assertThat(taken.get(1)).contains(Long.toString(WRONG_CODE));
    }

    /** What a stranger sees of a sign-up: messages, inputs and state, after each step. */
    private static List<String> answers(TestEngine engine, Person person) {
        var acts = new Acts(engine.api);
        RegistrationFlow flow = acts.registration();
        return List.of(
                seen(signUp(acts, flow, person)),
                seen(Acts.shown(() -> enter(engine, flow.id(), "000000"))),
                seen(Acts.shown(() -> engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(
                        flow.id(), Acts.form("method", "code", "resend", "code"), Acts.APP)))));
    }

    private static String seen(Flow flow) {
        return Acts.messages(flow) + " " + Acts.names(flow) + " " + flow.state();
    }

    @Test
    @DisplayName("[S29] the owner of a taken address gets word, and no code that makes an account")
    void the_owner_of_a_taken_address_gets_word_and_no_code() {
        registered(ann);
        long codes = told("registration_code_valid");

        signUp(acts, acts.registration(), new Person(ann.email(), "another good long one", "Eve", "Other"));

        assertThat(told("notice_sign_up")).isOne();
        assertThat(told("registration_code_valid")).isEqualTo(codes);
        assertThat(acts.signIn(acts.login(), ann, Acts.APP).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("[S29] the right code makes the account, its address proven, and signs in")
    void the_right_code_makes_the_account() {
        RegistrationFlow flow = acts.registration();
        signUp(acts, flow, ann);
        Acts.shown(() -> enter(flow.id(), "000000"));
        engine.clock.forward(Duration.ofSeconds(1));

        SuccessfulNativeRegistration made = enter(flow.id(), code());

        assertThat(made.sessionToken()).isNotNull();
        assertThat(address(ann).verified()).isTrue();
        assertThat(acts.signIn(acts.login(), ann, Acts.APP).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("[S29] who typed an address wrongly enters another one, and the newest code counts")
    void who_typed_an_address_wrongly_enters_another_one() {
        RegistrationFlow flow = acts.registration();
        signUp(acts, flow, new Person("mistyped-" + ann.email(), ann.password(), "Ann", "Other"));
        engine.clock.forward(Duration.ofSeconds(1));
        signUp(acts, flow, ann);

        enter(flow.id(), code());

        assertThat(address(ann).verified()).isTrue();
    }

    @Test
    @DisplayName("[S29] [F2] in a browser the code needs the token of its form")
    void in_a_browser_the_code_needs_the_token_of_its_form() {
        var browser = new Browser();
        RegistrationFlow flow = browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(browser.script())))
                .require();
        String token = Letters.token(flow);
        Acts.shown(() -> engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(
                flow.id(),
                Acts.form(
                        "method",
                        "password",
                        "traits.email",
                        ann.email(),
                        "password",
                        ann.password(),
                        "csrf_token",
                        token),
                browser.script())));

        Acts.refused(() -> engine.api.updateRegistrationFlow(
                new UpdateRegistrationFlow(flow.id(), Acts.form("method", "code", "code", code()), browser.script())));
        engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(
                flow.id(), Acts.form("method", "code", "code", code(), "csrf_token", token), browser.script()));

        assertThat(address(ann).verified()).isTrue();
    }

    @Test
    @DisplayName("[S29] [C5] what waits for its code is sealed where it is kept")
    void what_waits_for_its_code_is_sealed_where_it_is_kept() {
        RegistrationFlow flow = acts.registration();
        signUp(acts, flow, ann);

        String kept = engine.work.read(stores -> stores.flows()
                .find(RegistrationFlow.class, flow.id())
                .orElseThrow()
                .internal()
                .toString());

        assertThat(kept).doesNotContain("hashed_password", code());
    }

    @Test
    @DisplayName("[S29] accounts made at once with one address are one, and the others are told")
    void an_account_that_was_made_meanwhile_is_told_to_who_proved_the_address() {
        RegistrationFlow first = acts.registration();
        signUp(acts, first, ann);
        String code = code();
        engine.clock.forward(Duration.ofSeconds(1));
        registered(ann);

        FrontendException refused = Acts.refused(() -> enter(first.id(), code));

        assertThat(Acts.messages(refused.error().flow().orElseThrow())).contains(4000007L);
    }

    @Test
    @DisplayName("[S29] where addresses are not verified, and only recover, a taken one is answered as a free one")
    void a_taken_address_shows_nowhere_that_a_mail_can_be_sent_to() {
        for (String mark : List.of("'verification':{'via':'email'}", "'recovery':{'via':'email'}")) {
            TestEngine unverified = TestEngine.start(new TestConfiguration()
                    .strict()
                    .mitigateEnumeration()
                    .schema(marked(mark))
                    .afterRegistration("session"));
            var journey = new Acts(unverified.api);
            RegistrationFlow flow = journey.registration();
            signUp(journey, flow, ann);
            assertThat(enter(unverified, flow.id(), code(new Letters(unverified)))
                            .sessionToken())
                    .isNotNull();
            unverified.clock.forward(Duration.ofMinutes(1));

            assertThat(answers(unverified, new Person(ann.email(), "another good long one", "Eve", "Other")))
                    .isEqualTo(answers(
                            unverified, new Person("free-" + ann.email(), "another good long one", "Eve", "Other")));
        }
    }

    private static JsonObject marked(String rule) {
        return TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['email'],'properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true}},%s}},
              'name':{'type':'object','properties':{'first':{'type':'string'},'last':{'type':'string'}}}}}}}
            """.formatted(rule));
    }
}
