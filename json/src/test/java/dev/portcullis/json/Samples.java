package dev.portcullis.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.parsson.JsonProviderImpl;

/** Answers that the reference server gave, by operation, read by a parser that is not ours to test. */
final class Samples {
    private static final List<String> OPERATIONS = List.of(
            "createBrowserLoginFlow",
            "createBrowserLogoutFlow",
            "createBrowserRecoveryFlow",
            "createBrowserRegistrationFlow",
            "createBrowserSettingsFlow",
            "createBrowserVerificationFlow",
            "createNativeLoginFlow",
            "createNativeRecoveryFlow",
            "createNativeRegistrationFlow",
            "createNativeSettingsFlow",
            "createNativeVerificationFlow",
            "disableMyOtherSessions",
            "disableMySession",
            "exchangeSessionToken",
            "getFlowError",
            "getLoginFlow",
            "getRecoveryFlow",
            "getRegistrationFlow",
            "getSettingsFlow",
            "getVerificationFlow",
            "listMySessions",
            "performNativeLogout",
            "toSession",
            "updateLoginFlow",
            "updateLogoutFlow",
            "updateRecoveryFlow",
            "updateRegistrationFlow",
            "updateSettingsFlow",
            "updateVerificationFlow");

    private Samples() {}

    /**
     * @param index the place of the answer among those of its operation
     * @param body JSON; not always an object
     */
    record Sample(String operation, int index, int status, JsonValue body) {
        boolean isObject() {
            return body instanceof JsonObject;
        }

        boolean has(String member) {
            return body instanceof JsonObject object && object.containsKey(member);
        }

        @Override
        public String toString() {
            return operation + " " + index + " (" + status + ")";
        }
    }

    static Stream<Sample> all() {
        return OPERATIONS.stream().flatMap(Samples::of);
    }

    static Stream<Sample> of(String operation) {
        JsonArray answers = read("/samples/" + operation + ".json");
        return Stream.iterate(0, i -> i < answers.size(), i -> i + 1)
                .map(i -> sample(operation, i, answers.getJsonObject(i)));
    }

    private static Sample sample(String operation, int index, JsonObject answer) {
        return new Sample(operation, index, answer.getInt("status"), answer.get("body"));
    }

    private static JsonArray read(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name);
                var reader = new JsonProviderImpl().createReader(in)) {
            return reader.readArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
