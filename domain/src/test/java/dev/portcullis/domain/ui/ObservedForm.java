package dev.portcullis.domain.ui;

import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A form as the reference server was seen to show it. */
public record ObservedForm(String name, String flow, List<Line> lines) {

    /** One node of it. @param label the number of its label; empty when it has none */
    public record Line(
            String group,
            String id,
            String type,
            @Nullable Json value,
            boolean required,
            String label,
            String messages) {
        UiNode node() {
            var input = Input.of(id, new InputType(type)).withValue(value).withRequired(required);
            return new UiNode(new NodeGroup(group), input, List.of(), null);
        }

        /** What of a node is the same in every run: all but its value. */
        public String shape() {
            return String.join(" ", group, id, type, required ? "required" : "optional", "label:" + label, messages);
        }
    }

    public static List<ObservedForm> all() {
        var forms = new LinkedHashMap<String, ObservedForm>();
        for (String text : read()) {
            String[] column = text.split("\t", -1);
            forms.computeIfAbsent(column[0], name -> new ObservedForm(name, column[1], new ArrayList<>()))
                    .lines()
                    .add(line(column));
        }
        return List.copyOf(forms.values());
    }

    public static ObservedForm of(String name) {
        return all().stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> read() {
        var in = Objects.requireNonNull(ObservedForm.class.getResourceAsStream("observed-forms.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Line line(String[] column) {
        Json value = column[5].isEmpty() ? null : TestJson.json(column[5]);
        return new Line(column[2], column[3], column[4], value, column[6].equals("required"), column[7], column[8]);
    }

    List<UiNode> nodes() {
        return lines.stream().map(Line::node).toList();
    }

    public List<String> shapes() {
        return lines.stream().map(Line::shape).toList();
    }

    /** The same for nodes of ours. */
    public static List<String> shapes(List<UiNode> nodes) {
        return nodes.stream().map(ObservedForm::shape).toList();
    }

    private static String shape(UiNode node) {
        var input = (Input) node.attributes();
        String label = node.label() == null ? "" : String.valueOf(node.label().id());
        String messages = String.join(
                ",",
                node.messages().stream().map(text -> String.valueOf(text.id())).toList());
        return new Line(
                        node.group().value(),
                        input.name(),
                        input.type().value(),
                        input.value(),
                        input.required(),
                        label,
                        messages)
                .shape();
    }

    Map<String, List<UiNode>> nodesByGroup() {
        var groups = new LinkedHashMap<String, List<UiNode>>();
        nodes().forEach(node -> groups.computeIfAbsent(node.group().value(), name -> new ArrayList<>())
                .add(node));
        return groups;
    }

    @Override
    public String toString() {
        return name;
    }
}
