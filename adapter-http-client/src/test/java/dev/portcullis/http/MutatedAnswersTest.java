package dev.portcullis.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.http.SamplesTest.Sample;
import dev.portcullis.http.exchange.TransportFailure;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers change: thousands of answers that differ a little from recorded ones are read, with what is new left aside or
 * kept, or end in the one failure that says what came.
 */
@TestInstance(Lifecycle.PER_CLASS)
class MutatedAnswersTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final List<String> TYPES = List.of("text/plain", "text/html; charset=latin1", "x", "");

    private Recorder server;
    private HttpFrontendApi api;

    @BeforeAll
    void start() {
        server = new Recorder();
        api = HttpFrontendApi.at(server.url()).build();
    }

    @AfterAll
    void stop() {
        api.close();
        server.close();
    }

    static Stream<Operations> operations() {
        return Operations.all();
    }

    /** One answer to one operation. */
    private record Case(Sample sample, Mutation mutation, String type) {
        String describe(String how) {
            return sample + ": " + mutation.name() + (type.isEmpty() ? "" : " as " + type) + ": " + how;
        }

        boolean isRefusal() {
            return sample.status() >= 400;
        }
    }

    private static List<Sample> samples(Operations operation) {
        var recorded = SamplesTest.samples().stream()
                .filter(sample -> sample.operation().id().equals(operation.id()))
                .toList();
        return recorded.isEmpty() ? List.of(described(operation)) : recorded;
    }

    // The recordings hold none of these; the published description does.
    private static Sample described(Operations operation) {
        Json body = operation.id().equals("createFedcmFlow")
                ? JSON.parseText("{\"providers\":[{\"config_url\":\"https://p.example.org/c\",\"client_id\":\"c\","
                        + "\"domain_hint\":\"d\",\"login_hint\":\"l\",\"nonce\":\"n\"}],\"csrf_token\":\"t\"}")
                : samples(Operations.named("updateLoginFlow")).stream()
                        .filter(sample -> sample.status() == 200)
                        .findFirst()
                        .orElseThrow()
                        .body();
        return new Sample(operation, 200, JsonObject.EMPTY, body);
    }

    /** Each mutation once: a form's second text field teaches nothing that its first did not. */
    private static List<Case> cases(Operations operation) {
        Set<String> seen = new HashSet<>();
        var cases = new ArrayList<Case>();
        for (Sample sample : samples(operation)) {
            Mutation.of(sample.body(), JSON::writeText).stream()
                    .filter(mutation -> seen.add(sample.status() + mutation.name()))
                    .forEach(mutation -> cases.add(new Case(sample, mutation, "application/json")));
            var as = new Mutation("unchanged", true, JSON.writeText(sample.body()));
            TYPES.forEach(type -> cases.add(new Case(sample, as, type)));
        }
        return cases;
    }

    @Test
    void there_are_thousands_of_them() {
        assertThat(Operations.all()
                        .mapToInt(operation -> cases(operation).size())
                        .sum())
                .isGreaterThan(2000);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_changed_answer_is_read_or_refused_in_words(Operations operation) {
        var cases = cases(operation);
        assertThat(cases).isNotEmpty();
        assertThat(cases.stream().flatMap(this::complaints).toList()).isEmpty();
    }

    private Stream<String> complaints(Case one) {
        answer(one);
        try {
            one.sample().operation().ask().apply(api);
            return one.isRefusal() ? Stream.of(one.describe("the refusal was taken for an answer")) : Stream.empty();
        } catch (FrontendException refused) {
            boolean same =
                    one.isRefusal() && refused.error().status() == one.sample().status();
            return same ? Stream.empty() : Stream.of(one.describe("refused with " + refused.getMessage()));
        } catch (TransportFailure failure) {
            return complaints(one, failure);
        } catch (RuntimeException untyped) {
            return Stream.of(one.describe("ended in " + untyped));
        }
    }

    private static Stream<String> complaints(Case one, TransportFailure failure) {
        if (one.mutation().harmless()) {
            return Stream.of(one.describe(failure.getMessage()));
        }
        boolean clear = failure.getMessage().contains(one.sample().operation().id())
                && failure.getMessage().contains("http://127.0.0.1:")
                && Integer.valueOf(one.sample().status()).equals(failure.status());
        return clear ? Stream.empty() : Stream.of(one.describe("unclear: " + failure.getMessage()));
    }

    private void answer(Case one) {
        if (one.type().isEmpty()) {
            server.answering(one.sample().status(), one.mutation().body());
        } else {
            server.answering(one.sample().status(), one.mutation().body(), "Content-Type", one.type());
        }
    }
}
