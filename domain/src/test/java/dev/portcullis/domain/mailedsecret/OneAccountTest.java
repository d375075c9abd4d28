package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks the same is the same: at sign-up, sign-in, recovery and verification. */
class OneAccountTest {
    private static final JsonObject SCHEMA = TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['email','name'],'properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{
                'credentials':{'code':{'identifier':true,'via':'email'}},
                'verification':{'via':'email'},'recovery':{'via':'email'}}},
              'name':{'type':'string','ory.sh/kratos':{'credentials':{'password':{'identifier':true}}}}}}}}
            """);
    private static final String PASSWORD = "correct-horse-7-battery";

    private final TestEngine engine = TestEngine.start(new TestConfiguration()
            .withRecovery()
            .withVerification()
            .schema(SCHEMA)
            .codeSignsIn());
    private final Acts acts = new Acts(engine.api);
    private final Letters letters = new Letters(engine);

    private boolean signUp(Submission sent) {
        var flow = acts.registration();
        return catchThrowable(
                        () -> engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), sent, Acts.APP)))
                == null;
    }

    private boolean signUp(String name, String email) {
        return signUp(
                Acts.form("method", "password", "password", PASSWORD, "traits.name", name, "traits.email", email));
    }

    private boolean signsIn(String name) {
        var sent = Acts.form("method", "password", "identifier", name, "password", PASSWORD);
        var flow = acts.login();
        return catchThrowable(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), sent, Acts.APP))) == null;
    }

    @ParameterizedTest
    @DisplayName("[U5] Every spelling that looks the same opens the one account, and makes no second one")
    @ValueSource(
            strings = {
                "alicesmith",
                "AliceSmith",
                "alice\u200bsmith",
                "\u00a0alicesmith",
                "alicesmith\u2003",
                "ａｌｉｃｅsmith",
                "alice\u00adsmith",
                "\ufeffalicesmith",
                "alice\u2060\u200dsmith",
                "\talicesmith\r\n"
            })
    void a_look_alike_is_no_other_account(String spelling) {
        assertThat(signUp("alicesmith", "alice@example.org")).isTrue();

        assertThat(signsIn(spelling)).isTrue();
        assertThat(signUp(spelling, "mallory@example.org")).isFalse();
    }

    @ParameterizedTest
    @DisplayName("[U5] Whatever spelling somebody signed up with, the plain one opens the account")
    @ValueSource(strings = {"BobBuilder", "\u200bbobbuilder", " bobbuilder ", "ｂｏｂbuilder", "bob\u00adbuilder"})
    void the_plain_spelling_opens_what_another_one_made(String spelling) {
        assertThat(signUp(spelling, "bob@example.org")).isTrue();

        assertThat(signsIn("bobbuilder")).isTrue();
        assertThat(signUp("bobbuilder", "other@example.org")).isFalse();
    }

    @ParameterizedTest
    @DisplayName("[U17] Blanks around an address are no part of it, by form and by JSON, in every flow")
    @ValueSource(
            strings = {" zoe@example.org", "zoe@example.org ", "\tzoe@example.org\n", "\u00a0zoe@example.org\u00a0"})
    void blanks_around_an_address_are_no_part_of_it(String typed) {
        var body = TestJson.object("{'method':'password'}")
                .with("password", Json.of(PASSWORD))
                .with("traits", JsonObject.of("name", Json.of(" zoe "), "email", Json.of(typed)));
        assertThat(signUp(Submission.of(body))).isTrue();

        var stored = engine.work.read(stores -> stores.identities()
                .findByIdentifier(CredentialType.PASSWORD, "zoe")
                .orElseThrow());
        assertThat(stored.profile().traits()).isEqualTo(TestJson.json("{'name':'zoe','email':'zoe@example.org'}"));
        int before = letters.outbox().size();
        letters.recover(letters.recovery().id(), Acts.APP, "method", "code", "email", typed);
        letters.verify(letters.verification().id(), Acts.APP, "method", "code", "email", typed);
        assertThat(letters.outbox())
                .hasSize(before + 2)
                .allSatisfy(mail -> assertThat(mail.toString()).isNotNull());
        assertThat(letters.data("recovery_code_valid")).hasSize(1);
    }

    @Test
    @DisplayName("[U5] What is shown stays as the person wrote it")
    void traits_stay_as_they_were_written() {
        assertThat(signUp("  Álice Smith ", "Alice.Smith@Example.org")).isTrue();

        var stored = engine.work.read(stores -> stores.identities()
                .findByIdentifier(CredentialType.PASSWORD, "álice smith")
                .orElseThrow());
        assertThat(stored.profile().traits())
                .isEqualTo(JsonObject.of("name", Json.of("Álice Smith"), "email", Json.of("Alice.Smith@Example.org")));
        assertThat(stored.profile().recoveryAddresses())
                .extracting("value")
                .isEqualTo(List.of("alice.smith@example.org"));
    }

    @Test
    @DisplayName("[U5] An identifier of which nothing shows is none")
    void nothing_is_no_identifier() {
        assertThat(signUp("\u200b\u00a0", "nobody@example.org")).isFalse();
    }
}
