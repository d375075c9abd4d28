package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Submissions that say little or nothing. Source: docs/contract/settings.md, "A submission"; docs/contract/code.md, "Entering a code in a login". */
class BareSubmissionsTest {
    private static final long NO_SETTINGS_METHOD = 4010004;
    private static final long UNREADABLE = 4000001;
    private static final long MISSING = 4000002;
    private static final long NO_CODES = 4000035;
    private static final long WRONG_CODE = 4010008;
    private static final List<String> ENTER_CODE =
            List.of("csrf_token", "identifier", "code", "resend", "method", "method");

    private final TestEngine engine =
            TestEngine.start(new TestConfiguration().schema(Letters.SCHEMA).codeSignsIn());
    private final Acts acts = new Acts(engine.api);
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();
    private final Caller app = Clients.app(new Journeys(engine.api).token(ann));

    private FlowId login;

    @BeforeEach
    void a_code_was_sent() {
        login = letters.login().id();
        Acts.shown(() -> letters.signIn(login, ann.email(), null));
    }

    static Stream<Arguments> empty() {
        return Stream.of(
                Arguments.of("an object", Submission.of(JsonObject.EMPTY), NO_SETTINGS_METHOD),
                Arguments.of("a form", Acts.form(), NO_SETTINGS_METHOD),
                Arguments.of("null", Submission.of(JsonObject.of("method", JsonNull.NULL)), NO_SETTINGS_METHOD),
                Arguments.of("a list", new Submission.JsonBody(JsonArray.EMPTY), UNREADABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("empty")
    @DisplayName("[U23] settings without a method say one thing, and keep their form")
    void settings_without_a_method_say_one_thing(String what, Submission submission, long told) {
        var flow = acts.settings(app);

        Flow shown =
                Acts.shown(() -> engine.api.updateSettingsFlow(new UpdateSettingsFlow(flow.id(), submission, app)));

        assertThat(Acts.messages(shown)).containsExactly(told);
        assertThat(Acts.names(shown)).isEqualTo(Acts.names(flow));
    }

    private Flow submitted(String... fields) {
        return Acts.shown(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(login, Acts.form(fields), Acts.APP)));
    }

    @Test
    @DisplayName("[U23] a code is sent again, and looked at, for somebody who is named alone")
    void a_code_is_sent_again_and_looked_at_for_somebody_who_is_named_alone() {
        for (String field : List.of("resend", "code")) {
            Flow shown = submitted("method", "code", field, field.equals("code") ? "000000" : "code");

            assertThat(Acts.messagesAt(shown, "identifier")).containsExactly(MISSING);
            assertThat(Acts.names(shown)).isEqualTo(ENTER_CODE);
        }
        assertThat(letters.outbox()).hasSize(1);
    }

    @Test
    @DisplayName("[U23] another identifier than the first one is told as what it is, and the form stays")
    void another_identifier_than_the_first_one_is_told_as_what_it_is() {
        String other = "other@example.org";

        Flow resent = submitted("method", "code", "resend", "code", "identifier", other);
        Flow entered = submitted("method", "code", "code", letters.loginCode(), "identifier", other);

        assertThat(Acts.messages(resent)).containsExactly(NO_CODES);
        assertThat(Acts.messages(entered)).containsExactly(WRONG_CODE);
        assertThat(Acts.names(resent)).isEqualTo(ENTER_CODE);
        assertThat(Acts.names(entered)).isEqualTo(ENTER_CODE);
    }
}
