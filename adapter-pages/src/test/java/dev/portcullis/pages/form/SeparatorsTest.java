package dev.portcullis.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparatorsTest {
    private static final UiNode FIELD = node("password", InputType.PASSWORD);
    private static final UiNode BUTTON = node("method", InputType.SUBMIT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A form and a list of rows, in one form or in several.
                "form, +row, +row|form, or row, row",
                "form, way row, way row|form, or row, row",
                "form, +row, way row|form, or row, row",
                // Each way with a field stands by itself.
                "form, way form, way row, way row|form, or form, or row, row",
                "form, +form, +row|form, or form, or row",
                "form, way row, way form, way row|form, or row, or form, or row",
                // The main button is no row of the list below it.
                "row, way row, way row|row, or row, row",
                // What sends a code again belongs to its form.
                "form, aside row, way row|form, row, or row",
                "form, way row, aside row, way row|form, or row, row, or row"
            })
    @DisplayName("[U33] An \"or\" stands before each other way, but between rows of one list")
    void an_or_stands_before_each_other_way_but_between_rows(String blocks, String drawn) {
        var separators = new Separators();
        assertThat(Stream.of(blocks.split(", "))
                        .map(block -> drawn(separators, block))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(drawn);
    }

    private static String drawn(Separators separators, String block) {
        boolean bare = block.endsWith("row");
        if (block.startsWith("way ")) {
            separators.anotherWay();
        }
        List<UiNode> nodes = bare ? List.of(BUTTON) : List.of(FIELD, BUTTON);
        var facts = separators.before(new Block(nodes, block.startsWith("+")), block.startsWith("aside "));
        assertThat(facts.get("bare")).isEqualTo(bare);
        String kind = bare ? "row" : "form";
        return Boolean.TRUE.equals(facts.get("or")) ? "or " + kind : kind;
    }

    private static UiNode node(String name, InputType type) {
        return new UiNode(NodeGroup.PASSWORD, NodeAttributes.Input.of(name, type), List.of(), null);
    }
}
