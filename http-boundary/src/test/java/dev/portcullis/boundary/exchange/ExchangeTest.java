package dev.portcullis.boundary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.answer.AnswerWriter;
import dev.portcullis.boundary.caller.CallerReader;
import dev.portcullis.boundary.caller.ProxyTrust;
import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.boundary.http.FakeRequest;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.submission.SubmissionReader;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.failure.Repetitions;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an operation does, somebody is answered. */
class ExchangeTest {
    private final Tools tools = new Tools(
            new AnswerWriter(ContractJson.create()),
            new SubmissionReader(ContractJson.create()),
            new InEarnest(),
            new NoAntiForgery(),
            CallerReader.byContract(ProxyTrust.NOBODY),
            new Repetitions(InstantSource.system()));
    private Supplier<Answer<?>> operation = () -> Answer.ok(JsonObject.EMPTY);

    @ParameterizedTest
    @ValueSource(
            classes = {OutOfMemoryError.class, StackOverflowError.class, AssertionError.class, RuntimeException.class})
    @DisplayName("[U4] an error of any kind is answered, without a word of what it was")
    void an_error_of_any_kind_is_answered(Class<? extends Throwable> kind) {
        operation = () -> {
            throw thrown(kind);
        };
        for (int i = 0; i < 40; i++) {
            var answer = ask();
            assertThat(answer.status()).isEqualTo(500);
            assertThat(text(answer)).doesNotContain(kind.getSimpleName());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T thrown(Class<? extends Throwable> kind) throws T {
        try {
            return (T) kind.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("[A11] a busy hasher is 503, and says when to come again")
    void a_busy_hasher_says_when_to_come_again() {
        operation = () -> {
            throw new HasherBusy();
        };
        var answer = ask();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(text(answer)).contains("\"code\":503", "Try again in a moment");
    }

    @Test
    @DisplayName("[I3] an outage is told once a minute, however many ask meanwhile")
    void an_outage_is_told_once_a_minute() {
        operation = () -> {
            throw new Unavailable("the database", null);
        };
        ask();
        ask();
        assertThat(tools.warnings().due("the database")).isEmpty();
        assertThat(tools.warnings().due("another server")).hasValue(0);
    }

    @Test
    void what_does_not_answer_is_503() {
        operation = () -> {
            throw new Unavailable("a secret place", null);
        };
        var answer = ask();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(text(answer)).doesNotContain("secret place");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html,application/xhtml+xml,*/*;q=0.8 |                                   | page
            text/html                                 | application/x-www-form-urlencoded | page
            text/html                                 | application/json                  | json
            application/json, text/html;q=0.5         |                                   | json
            */*                                       |                                   | json
            application/json                          |                                   | json
            """)
    @DisplayName("[U20] in an outage a browser that shows pages gets a page, and everybody else JSON")
    void in_an_outage_a_browser_gets_a_page(String accept, String contentType, String expected) {
        operation = () -> {
            throw new Unavailable("a secret place", null);
        };
        var answer = contentType == null
                ? ask("Accept: " + accept)
                : ask("Accept: " + accept, "Content-Type: " + contentType);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.header("Content-Type").orElse(""))
                .startsWith(expected.equals("page") ? "text/html" : "application/json");
        assertThat(text(answer)).doesNotContain("secret place");
    }

    @Test
    @DisplayName("[U20] the page of an outage speaks the visitor's language and leads back to where they were")
    void the_page_of_an_outage_leads_back() {
        operation = () -> {
            throw new IllegalStateException();
        };
        var answer = ask("Accept: text/html", "Accept-Language: de");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(text(answer)).contains("<html lang=\"de\">", "href=\"/a?b=1&amp;c=%22%3E\"");
    }

    private HttpAnswer ask(String... headers) {
        var request = FakeRequest.of("GET", "/a?b=1&c=%22%3E", headers);
        return new Exchange(request, new AnswerDraft(), tools, false, "").carryOut(exchange -> operation.get());
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private record InEarnest() implements Rehearsal {
        @Override
        public <T extends @Nullable Object> T of(Supplier<T> operation) {
            return operation.get();
        }
    }

    private record NoAntiForgery() implements CsrfProtection {
        @Override
        public Optional<Cookie> cookieFor(Caller caller) {
            return Optional.empty();
        }

        @Override
        public boolean accepts(Caller caller, String proof) {
            return true;
        }
    }
}
