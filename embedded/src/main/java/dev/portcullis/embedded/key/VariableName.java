package dev.portcullis.embedded.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which key an environment variable means. */
final class VariableName {
    private static final Pattern INDEX = Pattern.compile("([0-9]{1,3})(_(.+))?");

    /** By steps, numbers by size. */
    static final Comparator<List<String>> ORDER = Comparator.comparing(
            steps -> String.join(".", steps.stream().map(VariableName::padded).toList()));

    private final KnownKeys keys;

    private VariableName(KnownKeys keys) {
        this.keys = keys;
    }

    /** @param steps the names on the way; numbers count into lists */
    record Place(List<String> steps, Key key) {}

    static Optional<Place> resolve(KnownKeys keys, String variable) {
        return new VariableName(keys).below(keys.root(), variable, List.of());
    }

    static String of(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    // Names hold underscores themselves, so every child that the rest begins with is tried.
    private Optional<Place> below(KeyBranch branch, String rest, List<String> steps) {
        return branch.children().entrySet().stream()
                .flatMap(child -> at(child, rest, steps).stream())
                .findFirst();
    }

    private Optional<Place> at(Map.Entry<String, KeyBranch> child, String rest, List<String> steps) {
        String name = of(child.getKey());
        Key key = child.getValue().key();
        List<String> here = with(steps, child.getKey());
        if (rest.equals(name)) return Optional.ofNullable(key).map(leaf -> new Place(here, leaf));
        if (!rest.startsWith(name + "_")) return Optional.empty();
        String further = rest.substring(name.length() + 1);
        return key == null ? below(child.getValue(), further, here) : inside(key, further, here);
    }

    private Optional<Place> inside(Key key, String rest, List<String> steps) {
        return switch (key.type()) {
            case OBJECT -> key.kind() == null ? Optional.empty() : below(keys.kind(key.kind()), rest, steps);
            case TEXTS, LIST -> item(key, rest, steps);
            default -> Optional.empty();
        };
    }

    private Optional<Place> item(Key list, String rest, List<String> steps) {
        Matcher index = INDEX.matcher(rest);
        if (!index.matches()) return Optional.empty();
        List<String> here = with(steps, index.group(1));
        String further = index.group(3);
        if (list.kind() != null)
            return further == null ? Optional.empty() : below(keys.kind(list.kind()), further, here);
        Key text = list.item();
        return further == null ? Optional.of(new Place(here, text)) : Optional.empty();
    }

    private static List<String> with(List<String> steps, String next) {
        var longer = new ArrayList<>(steps);
        longer.add(next);
        return List.copyOf(longer);
    }

    private static String padded(String step) {
        return step.matches("[0-9]{1,3}") ? "0".repeat(3 - step.length()) + step : step;
    }
}
