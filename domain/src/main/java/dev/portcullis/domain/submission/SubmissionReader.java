package dev.portcullis.domain.submission;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.text.VisibleText;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the fields of a submission with the coercions of the contract: a form has only texts, and JSON may name nested fields
 * with dots, too. Source: docs/contract/submissions.md.
 *
 * <p>Whatever a flow echoes or keeps of a submission is read here, so here is where it is bounded: see {@link InputLimits}.
 */
public final class SubmissionReader {
    private static final SubmittedFields METHOD = SubmittedFields.texts("method");

    private final FormValueCoercion coercion;
    private final InputLimits limits;

    /** @param limits what is longer is refused as unreadable */
    public SubmissionReader(JsonText json, InputLimits limits) {
        this.coercion = new FormValueCoercion(json);
        this.limits = limits;
    }

    /** The method that a submission names; empty when it names none. @throws Unreadable if it cannot be read */
    public String method(Submission submission) {
        return read(submission, METHOD).text("method");
    }

    /** @throws Unreadable if the submission cannot be read */
    public SubmittedValues read(Submission submission, SubmittedFields fields) {
        Map<String, List<Json>> written = written(submission);
        Measure.check(limits, written);
        JsonObject values = trimmed(values(written, fields), fields);
        // Objects that a form wrote as text were one value only now.
        Measure.check(limits, values);
        return new SubmittedValues(values);
    }

    private JsonObject values(Map<String, List<Json>> written, SubmittedFields fields) {
        JsonObject values = JsonObject.EMPTY;
        for (TraitField field : fields.all()) {
            List<Json> given = written.getOrDefault(field.name(), List.of());
            var value = coercion.coerce(field, given);
            if (value.isPresent()) {
                values = DottedPaths.put(values, field.path(), value.get());
            } else if (field.kind() == TraitField.Kind.OBJECT) {
                values = DottedPaths.putIfAbsent(values, field.path(), JsonObject.EMPTY);
            }
        }
        return values;
    }

    /** Blanks around what people are found by come from pasting; they are no part of it. */
    private static JsonObject trimmed(JsonObject values, SubmittedFields fields) {
        JsonObject changed = values;
        for (TraitField field : fields.all()) {
            if (field.isIdentifying()) {
                changed = DottedPaths.change(changed, field.path(), SubmissionReader::trimmed);
            }
        }
        return changed;
    }

    private static Json trimmed(Json value) {
        return switch (value) {
            case JsonString(String text) -> trimmed(text);
            case JsonArray(List<Json> items) ->
                new JsonArray(items.stream().map(SubmissionReader::trimmed).toList());
            default -> value;
        };
    }

    /** A text of which nothing would stay is left to be refused as it was typed. */
    private static Json trimmed(String text) {
        String trimmed = VisibleText.trimmed(text);
        return Json.of(trimmed.isEmpty() ? text : trimmed);
    }

    /** The values by name as they were written: texts for a form, any JSON for JSON. */
    private static Map<String, List<Json>> written(Submission submission) {
        return switch (submission) {
            case Submission.Unreadable(String reason) -> throw new Unreadable(reason);
            case Submission.Query query -> throw new Unreadable("a submission by GET is not taken; use POST");
            case Submission.FormBody(var fields) -> texts(fields);
            case Submission.JsonBody(JsonObject body) -> members(body);
            case Submission.JsonBody other -> throw new Unreadable("the body must be a JSON object");
        };
    }

    private static Map<String, List<Json>> texts(Map<String, List<String>> fields) {
        if (fields.isEmpty()) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, List<Json>>();
        fields.forEach((name, texts) ->
                values.put(name, texts.stream().<Json>map(Json::of).toList()));
        return values;
    }

    private static Map<String, List<Json>> members(JsonObject body) {
        var values = new LinkedHashMap<String, List<Json>>();
        body.members().forEach((name, value) -> {
            if (!(value instanceof JsonNull)) {
                values.put(name, List.of(value));
            }
        });
        return values;
    }
}
