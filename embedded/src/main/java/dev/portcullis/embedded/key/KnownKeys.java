package dev.portcullis.embedded.key;

import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every key that a configuration may hold. Safe for use by many threads.
 *
 * <p>The table has one line a key: its name, type, rules and default. Names that begin with {@code @} describe the objects in
 * lists and maps; a type such as {@code list @hook} refers to them. Source of the facts: {@code core-config.json}.
 */
public final class KnownKeys {
    private static final String TABLE = "/dev/portcullis/embedded/keys.tsv";

    private final KeyBranch root = new KeyBranch();
    private final Map<String, KeyBranch> kinds = new HashMap<>();

    private KnownKeys() {}

    /** The table that ships with this module. */
    public static KnownKeys load() {
        try (InputStream table = Objects.requireNonNull(KnownKeys.class.getResourceAsStream(TABLE))) {
            var keys = new KnownKeys();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(keys::add);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        List<String> columns = List.of(Arrays.copyOf((line + "\t\t\t").split("\t", -1), 4));
        List<String> place = List.of(columns.getFirst().split("\\."));
        boolean ofKind = place.getFirst().startsWith("@");
        branchOf(place.getFirst()).put(ofKind ? place.subList(1, place.size()) : place, Key.of(columns));
    }

    private KeyBranch branchOf(String first) {
        return first.startsWith("@") ? kinds.computeIfAbsent(first, missing -> new KeyBranch()) : root;
    }

    KeyBranch root() {
        return root;
    }

    KeyBranch kind(String name) {
        return Objects.requireNonNull(kinds.get(name), name);
    }

    /** What counts for a key that is not set, if the table says so. @param name with dots, for instance {@code log.level} */
    public Optional<Json> defaultOf(String name) {
        KeyBranch at = root;
        for (String step : name.split("\\."))
            at = Objects.requireNonNull(at.children().get(step), name);
        return Objects.requireNonNull(at.key(), name).defaultValue();
    }

    /** Check a whole configuration: unknown keys, missing keys, values that are not allowed. */
    public void check(JsonObject configuration, Problems problems) {
        new TreeCheck(this, problems).check("", root, configuration);
    }

    /** Check one object of a kind, for instance {@code @extension}. @param where how problems name it */
    public void check(String kind, String where, Json object, Problems problems) {
        new TreeCheck(this, problems).checkKind(where, kind(kind), object);
    }
}
