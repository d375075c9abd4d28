package dev.portcullis.jsonschema;

import dev.harrel.jsonschema.Error;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.schema.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Turns what the validator found into violations, in the order of the contract. Source: wire contract, core section 4.4. */
final class Violations {
    /** Keywords in the order in which they are told; one that is not listed comes after compositions. */
    private static final List<String> ORDER = List.of(
            "type",
            "const",
            "enum",
            "format",
            "not",
            "allOf",
            "anyOf",
            "oneOf",
            "if",
            "required",
            "additionalProperties",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf");
    /** Inside these a failure counts only if the whole fails. */
    private static final Set<String> TENTATIVE = Set.of("anyOf", "oneOf", "not", "if", "contains");

    private final Json document;
    private final KeywordValues keywords;

    Violations(Json document, KeywordValues keywords) {
        this.document = document;
        this.keywords = keywords;
    }

    List<Violation> of(List<Error> errors) {
        Set<String> failed = new HashSet<>();
        errors.forEach(error -> failed.add(error.getEvaluationPath()));
        var found = new LinkedHashSet<Violation>();
        errors.stream()
                .filter(error -> counts(error.getEvaluationPath(), failed))
                .filter(error -> isLeaf(error.getEvaluationPath(), failed))
                .sorted(Comparator.comparingInt(error -> rank(keyword(error))))
                .flatMap(this::violations)
                .forEach(found::add);
        return withoutFollowers(List.copyOf(found));
    }

    /** What failed inside an alternative counts only if the alternatives failed as a whole; conditions never count. */
    private static boolean counts(String path, Set<String> failed) {
        String[] steps = path.split("/", -1);
        var prefix = new StringBuilder();
        for (int i = 1; i < steps.length - 1; i++) {
            prefix.append('/').append(steps[i]);
            if (steps[i].equals("if") || steps[i].equals("not")) {
                return false;
            }
            if (TENTATIVE.contains(steps[i]) && !failed.contains(prefix.toString())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLeaf(String path, Set<String> failed) {
        return failed.stream().noneMatch(other -> other.startsWith(path + "/") && counts(other, failed));
    }

    private static String keyword(Error error) {
        String keyword = error.getKeyword();
        if (keyword != null) {
            return keyword;
        }
        String path = error.getEvaluationPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static int rank(String keyword) {
        int rank = ORDER.indexOf(keyword);
        return rank < 0 ? ORDER.indexOf("required") : rank;
    }

    /** A value of the wrong type is told so and no more. */
    private static List<Violation> withoutFollowers(List<Violation> found) {
        Set<List<String>> mistyped = new HashSet<>();
        found.stream()
                .filter(one -> one.keyword().equals("type"))
                .map(Violation::path)
                .forEach(mistyped::add);
        return found.stream()
                .filter(one -> one.keyword().equals("type")
                        || one.keyword().equals("required")
                        || !mistyped.contains(one.path()))
                .toList();
    }

    private Stream<Violation> violations(Error error) {
        List<String> path = Pointers.steps(error.getInstanceLocation());
        String keyword = keyword(error);
        Json demanded = demanded(error, keyword);
        if (keyword.equals("required")) {
            return missing(path, demanded);
        }
        boolean forbidden = keyword.equals("additionalProperties") || demanded.equals(JsonBoolean.FALSE);
        if (forbidden && !path.isEmpty() && Pointers.resolve(document, path) != null && isExtra(error)) {
            List<String> parent = path.subList(0, path.size() - 1);
            return Stream.of(new Violation(
                    parent,
                    "additionalProperties",
                    JsonObject.EMPTY,
                    "there are members that the schema does not know"));
        }
        Json actual = Objects.requireNonNullElse(Pointers.resolve(document, path), JsonObject.EMPTY);
        return Stream.of(new Violation(
                path, keyword, Demands.details(keyword, demanded, actual), Demands.reason(keyword, demanded)));
    }

    /** The validator names the place of the schema that holds the keyword. */
    private Json demanded(Error error, String keyword) {
        Json place = keywords.at(error.getSchemaLocation()).orElse(JsonObject.EMPTY);
        return place instanceof JsonObject schema ? schema.get(keyword).orElse(place) : place;
    }

    /** Whether the error is about a member beyond those that are known, and not about the object that holds it. */
    private static boolean isExtra(Error error) {
        return error.getEvaluationPath().contains("additionalProperties")
                && !Pointers.steps(error.getInstanceLocation()).isEmpty()
                && error.getKeyword() == null;
    }

    private Stream<Violation> missing(List<String> path, Json demanded) {
        var violations = new ArrayList<Violation>();
        if (demanded instanceof JsonArray(List<Json> names)
                && Pointers.resolve(document, path) instanceof JsonObject object) {
            for (Json name : names) {
                if (name instanceof JsonString(String text) && !object.has(text)) {
                    var member = new ArrayList<>(path);
                    member.add(text);
                    violations.add(new Violation(member, "required", JsonObject.EMPTY, "it is missing"));
                }
            }
        }
        return violations.stream();
    }
}
