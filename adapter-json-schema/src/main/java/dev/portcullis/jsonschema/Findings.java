package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one check of a document found so far. */
final class Findings {
    // Nobody reads more, and a document of a million wrong items must not become a million messages.
    private static final int MOST = 1000;
    // Documents and schemas may both be nested, or refer to themselves, more deeply than our stack.
    private static final int DEEPEST = 400;

    private final List<Violation> violations = new ArrayList<>();
    private int depth;
    private @Nullable Place tooDeep;

    private Findings(int depth) {
        this.depth = depth;
    }

    static List<Violation> of(Rule rule, Json document) {
        var findings = new Findings(0);
        findings.check(rule, document, Place.ROOT);
        if (findings.tooDeep != null) {
            findings.add(findings.tooDeep, "depth", JsonObject.EMPTY, "is nested too deeply to be checked");
        }
        return List.copyOf(findings.violations);
    }

    /** Applies a schema to a value. */
    void check(Rule schema, Json value, Place at) {
        if (depth >= DEEPEST) {
            tooDeep = at;
            return;
        }
        depth++;
        schema.check(value, at, this);
        depth--;
    }

    /** What a schema would find, without finding it yet. */
    Findings trial(Rule schema, Json value, Place at) {
        var trial = new Findings(depth);
        trial.check(schema, value, at);
        if (trial.tooDeep != null) {
            tooDeep = trial.tooDeep;
        }
        return trial;
    }

    void add(Place at, String keyword, JsonObject details, String reason) {
        if (violations.size() < MOST) {
            violations.add(new Violation(at.path(), keyword, details, reason));
        }
    }

    void addAll(Findings others) {
        others.violations.stream().limit(Math.max(0, MOST - violations.size())).forEach(violations::add);
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }
}
