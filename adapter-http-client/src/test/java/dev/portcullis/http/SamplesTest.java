package dev.portcullis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real answers of the reference server are read, whatever they are. */
class SamplesTest {
    private static final ContractJson JSON = ContractJson.create();

    private final Recorder server = new Recorder();
    private final HttpFrontendApi api = HttpFrontendApi.at(server.url()).build();

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    /** One recorded answer. */
    record Sample(Operations operation, int status, JsonObject headers, Json body) {
        String[] headerPairs() {
            return headers.members().entrySet().stream()
                    .flatMap(header -> Stream.of(header.getKey(), ((JsonString) header.getValue()).value()))
                    .toArray(String[]::new);
        }

        /** Of a DELETE the recordings hold a whoami that was asked by that method too. */
        boolean hasValue() {
            return status < 300 && !operation.id().equals("disableMySession");
        }

        @Override
        public String toString() {
            return operation + " " + status;
        }
    }

    static List<Sample> samples() {
        return Operations.all().flatMap(SamplesTest::samples).toList();
    }

    private static Stream<Sample> samples(Operations operation) {
        try (var file = SamplesTest.class.getResourceAsStream("/samples/" + operation.id() + ".json")) {
            return file == null ? Stream.empty() : samples(operation, JSON.parse(file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Sample> samples(Operations operation, Json file) {
        return ((JsonArray) file)
                .items().stream()
                        .map(JsonObject.class::cast)
                        .map(sample -> new Sample(
                                operation,
                                ((JsonNumber) sample.members().get("status"))
                                        .value()
                                        .intValueExact(),
                                sample.object("headers"),
                                sample.members().get("body")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_answer_of_the_reference_server_is_read(Sample sample) {
        server.answering(sample.status(), JSON.writeText(sample.body()), sample.headerPairs());
        if (sample.status() < 300) {
            var answer = sample.operation().ask().apply(api);
            assertThat(answer.value() != null).isEqualTo(sample.hasValue());
        } else {
            assertRefusal(sample);
        }
    }

    private void assertRefusal(Sample sample) {
        var refused = catchThrowableOfType(
                FrontendException.class, () -> sample.operation().ask().apply(api));
        assertThat(refused.error().status()).isEqualTo(sample.status());
        var id = sample.headers().text("Ory-Error-Id").filter(text -> !text.isEmpty());
        assertThat(refused.error().id().map(ErrorId::value)).isEqualTo(id);
        boolean isFlow = ((JsonObject) sample.body()).has("ui");
        assertThat(refused.error().flow().isPresent()).isEqualTo(isFlow);
    }
}
