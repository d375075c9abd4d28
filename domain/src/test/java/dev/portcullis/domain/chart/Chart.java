package dev.portcullis.domain.chart;

import dev.portcullis.domain.recovery.RecoveryMachine;
import dev.portcullis.domain.verification.VerificationMachine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A machine as a Mermaid state chart. Every state is asked with every input; what leads from one state to the same next one with
 * the same effect is one arrow.
 */
record Chart(
        String title,
        String machine,
        List<Object> states,
        List<Object> inputs,
        BiFunction<Object, Object, Leads> table) {
    /** Where one cell of a table leads. */
    record Leads(Object next, Object effect) {}

    private record Arrow(String from, String to, String effect) {}

    static Chart of(
            String title, Class<?> machine, Class<?> states, Class<?> inputs, BiFunction<Object, Object, Leads> table) {
        return new Chart(title, machine.getSimpleName(), Specimens.of(states), Specimens.of(inputs), table);
    }

    /** The whole page. */
    String markdown() {
        return """
                # %s

                Drawn from `%s`, not by hand: `ChartsTest` compares this page with the code, and its failure tells how to draw it anew.
                Each arrow is *what came in / what is done*. What changes no state is listed below the chart.

                ```mermaid
                stateDiagram-v2
                %s```

                ## What changes no state

                | Where | What comes in | What is done |
                | --- | --- | --- |
                %s""".formatted(title, machine, moves(), stays());
    }

    private String moves() {
        var lines = new StringBuilder("    [*] --> " + name(states.getFirst()) + "\n");
        arrows().forEach((arrow, inputs) -> {
            if (!arrow.from().equals(arrow.to())) {
                lines.append("    %s --> %s: %s / %s\n"
                        .formatted(arrow.from(), arrow.to(), String.join(", ", inputs), arrow.effect()));
            }
        });
        return lines.toString();
    }

    /** One line for each effect of an input; all states together where all answer alike. */
    private String stays() {
        Map<List<String>, List<String>> inputs = new LinkedHashMap<>();
        for (Object input : this.inputs) {
            Map<String, List<String>> where = new LinkedHashMap<>();
            for (Object state : states) {
                Leads leads = table.apply(state, input);
                if (leads.next().equals(state)) {
                    where.computeIfAbsent(effect(leads.effect()), effect -> new ArrayList<>())
                            .add(name(state));
                }
            }
            where.forEach((effect, at) -> inputs.computeIfAbsent(
                            List.of(at.size() == states.size() ? "everywhere" : String.join(", ", at), effect),
                            key -> new ArrayList<>())
                    .add(name(input)));
        }
        var lines = new StringBuilder();
        inputs.forEach((key, names) ->
                lines.append("| %s | %s | %s |\n".formatted(key.getFirst(), String.join(", ", names), key.getLast())));
        return lines.toString();
    }

    private Map<Arrow, List<String>> arrows() {
        Map<Arrow, List<String>> arrows = new LinkedHashMap<>();
        for (Object state : states) {
            for (Object input : inputs) {
                Leads leads = table.apply(state, input);
                arrows.computeIfAbsent(
                                new Arrow(name(state), name(leads.next()), effect(leads.effect())),
                                arrow -> new ArrayList<>())
                        .add(name(input));
            }
        }
        return arrows;
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }

    /** The effect; where another flow begins, with the reason. */
    private static String effect(Object effect) {
        return switch (effect) {
            case Enum<?> one -> words(one.name());
            case RecoveryMachine.Effect.StartOver(var why, var after) -> "StartOver because " + name(why);
            case VerificationMachine.Effect.StartOver(var why, var after) -> "StartOver because " + name(why);
            default -> name(effect);
        };
    }

    private static String words(String constant) {
        return Arrays.stream(constant.split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
