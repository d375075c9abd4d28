package dev.portcullis.embedded.key;

import dev.portcullis.embedded.document.Trees;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settings from environment variables: a key in capitals, its dots and dashes as underscores ({@code SERVE_PUBLIC_PORT}),
 * items of lists by number ({@code SECRETS_COOKIE_0}). Lists and maps may also be given whole as JSON, lists of texts parted
 * by commas.
 */
public final class Environment {
    // Names that machines set for other purposes, of keys that change nothing.
    private static final Set<String> NOT_OURS =
            Set.of("VERSION", "HELP", "CONFIG", "REVISION", "TRACING", "ORGANIZATIONS");

    private final KnownKeys keys;
    private final Problems problems;

    public Environment(KnownKeys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** The tree with every variable that names a key put over it. */
    public JsonObject over(JsonObject tree, Map<String, String> variables) {
        List<Setting> settings = variables.entrySet().stream()
                .filter(variable -> !NOT_OURS.contains(variable.getKey())
                        && !variable.getValue().isEmpty())
                .flatMap(variable -> VariableName.resolve(keys, variable.getKey()).stream()
                        .map(place -> new Setting(variable.getKey(), variable.getValue(), place)))
                .sorted()
                .toList();
        JsonObject changed = tree;
        for (Setting setting : settings) changed = put(changed, setting);
        return changed;
    }

    /** The tree with a key set, written with dots; an unknown key is a problem. */
    public JsonObject set(JsonObject tree, String key, String text) {
        String variable = VariableName.of(key);
        return VariableName.resolve(keys, variable)
                .map(place -> put(tree, new Setting(key, text, place)))
                .orElseGet(() -> {
                    List<String> names = keys.root().names("");
                    problems.add(Problem.unknown(
                            key, KeySuggestion.toWhole(key, names).orElse(null)));
                    return tree;
                });
    }

    /**
     * What is said of variables that name no key and look as if they should. No more than said: clusters set some of the same
     * beginning for services.
     */
    public List<String> slips(Map<String, String> variables) {
        List<String> names =
                keys.root().names("").stream().map(VariableName::of).toList();
        return variables.keySet().stream()
                .filter(name ->
                        name.contains("_") && VariableName.resolve(keys, name).isEmpty())
                .sorted()
                .flatMap(name -> KeySuggestion.toWhole(name, beginningLike(name, names)).stream()
                        .map(meant -> name + " has no effect, did you mean " + meant + "?"))
                .toList();
    }

    private static List<String> beginningLike(String name, List<String> names) {
        String beginning = name.substring(0, name.indexOf('_') + 1);
        return names.stream().filter(other -> other.startsWith(beginning)).toList();
    }

    private JsonObject put(JsonObject tree, Setting setting) {
        Json value = Texts.value(setting.place().key(), setting.text());
        var found = new Problems();
        new ValueCheck(new TreeCheck(keys, found), found)
                .check(setting.label(), setting.place().key(), value);
        found.all().forEach(problems::add);
        return found.isEmpty() ? placed(tree, setting, value) : tree;
    }

    private JsonObject placed(JsonObject tree, Setting setting, Json value) {
        try {
            return Trees.with(tree, setting.place().steps(), value);
        } catch (IndexOutOfBoundsException e) {
            problems.add(new Problem(setting.label(), "leaves a gap in the list, items count from 0"));
            return tree;
        }
    }

    private record Setting(String variable, String text, VariableName.Place place) implements Comparable<Setting> {
        String label() {
            String key = String.join(".", place.steps());
            return variable.equals(key) ? key : variable + " (" + key + ")";
        }

        // Items come in the order of their numbers, so that each finds its place.
        @Override
        public int compareTo(Setting other) {
            return VariableName.ORDER.compare(place.steps(), other.place.steps());
        }
    }
}
