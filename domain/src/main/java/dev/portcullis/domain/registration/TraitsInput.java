package dev.portcullis.domain.registration;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.submission.ListItems;
import dev.portcullis.domain.submission.ShownTraits;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entered traits, checked against their schema. */
public final class TraitsInput {
    private TraitsInput() {}

    /** Read a submission against the form that it answers. */
    public static SubmittedValues read(SubmissionReader reader, RegistrationAttempt attempt, String... texts) {
        SubmittedFields fields = SubmittedFields.texts(texts)
                .withTransientPayload()
                .withTraits(attempt.schema().fields());
        JsonObject drawn =
                ShownTraits.of(attempt.flow().ui().nodes(), attempt.schema().fields());
        return reader.read(attempt.submission(), fields, drawn);
    }

    /** The refusal of traits that the schema forbids, each told at its input; empty where they are good. */
    public static Optional<Input> refusal(RegistrationAttempt attempt, SubmittedValues entered, Messages messages) {
        List<Problem> problems = Problem.in(entered.traits(), attempt.schema(), messages);
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Input.Refused(entered.shown(), problems));
    }

    /** The values by input, what was there before included. */
    static Map<String, Json> merged(Map<String, Json> before, Map<String, Json> entered) {
        Set<String> lists = entered.keySet().stream()
                .flatMap(name -> ListItems.listOf(name).stream())
                .collect(Collectors.toSet());
        var all = new LinkedHashMap<>(before);
        all.keySet()
                .removeIf(name -> ListItems.listOf(name).filter(lists::contains).isPresent());
        all.putAll(entered);
        all.values().removeIf(TraitsInput::isNothing);
        return all;
    }

    private static boolean isNothing(@Nullable Json value) {
        return value == null || value instanceof JsonNull;
    }
}
