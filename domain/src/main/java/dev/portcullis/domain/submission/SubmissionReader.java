package dev.portcullis.domain.submission;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitField.Kind;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the fields of a submission with the coercions of the contract: a form has only texts, and JSON may name nested fields
 * with dots, too. Source: docs/contract/submissions.md.
 *
 * <p>Whatever a flow echoes or keeps of a submission is read here, so here is where it is bounded: see {@link InputLimits}.
 */
public final class SubmissionReader {
    private static final SubmittedFields METHOD = SubmittedFields.texts("method");
    private static final String PAYLOAD = SubmittedFields.TRANSIENT_PAYLOAD;

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
        return values(written(submission), fields, JsonObject.EMPTY);
    }

    /**
     * The same where the form was drawn with traits: one that comes back as it was drawn is what it was.
     *
     * @throws Unreadable if the submission cannot be read
     */
    public SubmittedValues read(Submission submission, SubmittedFields fields, JsonObject drawn) {
        return isForm(submission) ? values(written(submission), fields, drawn) : read(submission, fields);
    }

    /**
     * Read a change of traits. A form changes what it has inputs for, and the rest stays; what names the traits as a whole
     * replaces them.
     *
     * @throws Unreadable if the submission cannot be read
     */
    public SubmittedValues change(Submission submission, SubmittedFields fields, JsonObject traits) {
        SubmittedValues read = read(submission, fields, traits);
        if (!isForm(submission)) {
            return read;
        }
        Map<String, List<Json>> written = written(submission);
        return read.withTraits(changed(written, fields, traits)).withUnsent(unsent(written, fields));
    }

    private static Set<String> unsent(Map<String, List<Json>> written, SubmittedFields fields) {
        return fields.traits().stream()
                .filter(field -> field.kind() == Kind.BOOLEAN && !written.containsKey(field.name()))
                .map(TraitField::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private JsonObject changed(Map<String, List<Json>> written, SubmittedFields fields, JsonObject traits) {
        var form = new FormTraits(coercion, written, traits);
        JsonObject changed = form.changed(fields.traits());
        JsonObject whole = JsonObject.of("traits", changed);
        JsonObject trimmed = changed.equals(traits) ? whole : trimmed(whole, fields);
        Measure.check(limits, trimmed);
        return trimmed.object("traits");
    }

    /** Whether a submission sends inputs one by one; JSON may do so, too, with dotted names. */
    private static boolean isForm(Submission submission) {
        return switch (submission) {
            case Submission.FormBody(var fields) -> !fields.containsKey("traits");
            case Submission.JsonBody(JsonObject body) ->
                !body.has("traits") && body.members().keySet().stream().anyMatch(name -> name.startsWith("traits."));
            default -> false;
        };
    }

    private SubmittedValues values(Map<String, List<Json>> written, SubmittedFields fields, JsonObject drawn) {
        Measure.check(limits, written);
        JsonObject values = trimmed(values(written, fields, new FormTraits(coercion, written, drawn)), fields);
        // Objects that a form wrote as text were one value only now.
        Measure.check(limits, values);
        return checked(values, fields);
    }

    /** Traits of a wrong type are told at their input by the schema; a payload has no schema to do so. */
    private static SubmittedValues checked(JsonObject values, SubmittedFields fields) {
        var read = new SubmittedValues(values, fields.lists(), Set.of());
        Json payload = values.get(PAYLOAD).orElse(JsonObject.EMPTY);
        if (payload instanceof JsonObject) {
            return read;
        }
        throw Unreadable.noObject(PAYLOAD, payload, read);
    }

    private JsonObject values(Map<String, List<Json>> written, SubmittedFields fields, FormTraits traits) {
        JsonObject values = JsonObject.EMPTY;
        for (TraitField field : fields.all()) {
            List<Json> given = written.getOrDefault(field.name(), List.of());
            var value = field.isTrait() ? traits.value(field) : coercion.coerce(field, given);
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
            case Submission.Query(var fields) when isChoiceOfProvider(fields) -> texts(fields);
            case Submission.Query query -> throw new Unreadable("a submission by GET is not taken; use POST");
            case Submission.FormBody(var fields) -> texts(fields);
            case Submission.JsonBody(JsonObject body) -> members(body);
            case Submission.JsonBody other -> throw new Unreadable("the body must be a JSON object");
        };
    }

    /** Following a link may lead to a provider, and do nothing else. */
    private static boolean isChoiceOfProvider(Map<String, List<String>> fields) {
        String method = first(fields, "method");
        return !first(fields, "provider").isEmpty() && (method.isEmpty() || method.equalsIgnoreCase("oidc"));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
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
