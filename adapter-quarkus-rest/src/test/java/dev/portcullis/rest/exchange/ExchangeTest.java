package dev.portcullis.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.Rehearsal;
import dev.portcullis.rest.answer.AnswerWriter;
import dev.portcullis.rest.bulkhead.Bulkheads;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.caller.CallerReader;
import dev.portcullis.rest.caller.ProxyTrust;
import dev.portcullis.rest.submission.SubmissionReader;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an operation does, somebody is answered. */
@Timeout(30)
class ExchangeTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ContractJson json = ContractJson.create();
    private Supplier<Answer<?>> operation = () -> Answer.ok(JsonObject.EMPTY);
    private HttpServer server;

    @BeforeEach
    void open() {
        var tools = new Tools(
                new AnswerWriter(json),
                new SubmissionReader(json),
                new InEarnest(),
                new NoAntiForgery(),
                CallerReader.byContract(ProxyTrust.NOBODY),
                Bulkheads.of(vertx));
        var router = Router.router(vertx);
        router.route().handler(http -> Exchange.begin(http, tools, false).answer(WorkKind.FORM, () -> operation.get()));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {OutOfMemoryError.class, StackOverflowError.class, AssertionError.class, RuntimeException.class})
    @DisplayName("[U4] an error of any kind is answered, without a word of what it was")
    void an_error_of_any_kind_is_answered(Class<? extends Throwable> kind) throws Exception {
        operation = () -> {
            throw thrown(kind);
        };
        for (int i = 0; i < 40; i++) {
            var answer = ask();
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain(kind.getSimpleName());
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
    void a_busy_hasher_says_when_to_come_again() throws Exception {
        operation = () -> {
            throw new HasherBusy();
        };
        var answer = ask();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"code\":503", "Try again in a moment");
    }

    @Test
    void what_does_not_answer_is_503() throws Exception {
        operation = () -> {
            throw new Unavailable("a secret place", null);
        };
        var answer = ask();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("secret place");
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
    void in_an_outage_a_browser_gets_a_page(String accept, String contentType, String expected) throws Exception {
        operation = () -> {
            throw new Unavailable("a secret place", null);
        };
        var answer = contentType == null ? ask("Accept", accept) : ask("Accept", accept, "Content-Type", contentType);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith(expected.equals("page") ? "text/html" : "application/json");
        assertThat(answer.body()).doesNotContain("secret place");
    }

    @Test
    @DisplayName("[U20] the page of an outage speaks the visitor's language and leads back to where they were")
    void the_page_of_an_outage_leads_back() throws Exception {
        operation = () -> {
            throw new IllegalStateException();
        };
        var answer = ask("Accept", "text/html", "Accept-Language", "de");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("<html lang=\"de\">", "href=\"/a?b=1&amp;c=%22%3E\"");
    }

    private HttpResponse<String> ask(String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/a?b=1&c=%22%3E"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
