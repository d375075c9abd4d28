package dev.portcullis.embedded.key;

import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.List;

/** Checks one value against what its key allows. */
final class ValueCheck {
    private final TreeCheck tree;
    private final Problems problems;

    ValueCheck(TreeCheck tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    void check(String where, Key key, Json value) {
        switch (key.type()) {
            case ANY -> {}
            case TEXTS -> list(where, key, value, this::text);
            case LIST -> list(where, key, value, this::ofKind);
            case OBJECT -> ofKind(where, key, value);
            case MAP -> map(where, key, value);
            default -> single(where, key, value);
        }
    }

    private void single(String where, Key key, Json value) {
        if (!SingleValue.fits(key, value)) problems.add(Problem.notAllowed(where, value, key.allowed()));
    }

    private interface ItemCheck {
        void check(String where, Key key, Json item);
    }

    private void list(String where, Key key, Json value, ItemCheck each) {
        if (!(value instanceof JsonArray list) || !hasAllowedSize(key, list.items())) {
            problems.add(Problem.notAllowed(where, value, key.allowed()));
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            each.check(where + "[" + i + "]", key, list.items().get(i));
        }
    }

    private static boolean hasAllowedSize(Key key, List<Json> items) {
        Range allowed = key.rules().items();
        return allowed == null || allowed.holds(items.size());
    }

    private void text(String where, Key key, Json item) {
        if (!(item instanceof JsonString text) || !SingleValue.textFits(key.rules(), text.value())) {
            problems.add(Problem.notAllowed(where, item, key.item().allowed()));
        }
    }

    private void ofKind(String where, Key key, Json value) {
        String kind = key.kind();
        if (kind != null) tree.checkKind(where, kind, value);
    }

    private void map(String where, Key key, Json value) {
        if (!(value instanceof JsonObject object)) {
            problems.add(Problem.notAllowed(where, value, key.allowed()));
            return;
        }
        object.members().forEach((name, member) -> {
            if (key.kind() != null) ofKind(where + "." + name, key, member);
            else text(where + "." + name, key, member);
        });
    }
}
