package dev.portcullis.embedded.key;

import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;

/** Walks a configuration and the tree of keys side by side. */
final class TreeCheck {
    private final KnownKeys keys;
    private final Problems problems;
    private final ValueCheck values;

    TreeCheck(KnownKeys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
        this.values = new ValueCheck(this, problems);
    }

    void check(String where, KeyBranch branch, JsonObject found) {
        found.members().forEach((name, value) -> member(join(where, name), name, branch, value));
        branch.children().forEach((name, child) -> {
            if (!found.has(name) && child.demands()) missing(join(where, name), child);
        });
    }

    private void member(String where, String name, KeyBranch branch, Json value) {
        KeyBranch child = branch.children().get(name);
        if (child == null) problems.add(Problem.unknown(where, KeySuggestion.to(where, name, branch, keys.root())));
        else at(where, child, value);
    }

    private void at(String where, KeyBranch branch, Json value) {
        Key key = branch.key();
        if (key != null) values.check(where, key, value);
        else checkKind(where, branch, value);
    }

    void checkKind(String where, KeyBranch branch, Json value) {
        if (value instanceof JsonObject object) check(where, branch, object);
        else
            problems.add(Problem.notAllowed(
                    where,
                    value,
                    "a map of " + String.join(", ", branch.children().keySet())));
    }

    void checkKind(String where, String kind, Json value) {
        checkKind(where, keys.kind(kind), value);
    }

    private void missing(String where, KeyBranch child) {
        Key key = child.key();
        if (key != null) problems.add(Problem.missing(where, key.allowed()));
        else check(where, child, JsonObject.EMPTY);
    }

    private static String join(String where, String name) {
        return where.isEmpty() ? name : where + "." + name;
    }
}
