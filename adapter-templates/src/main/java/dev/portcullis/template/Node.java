package dev.portcullis.template;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/** A part of a template that was understood. */
sealed interface Node {
    void write(Scope scope, Escape escape, StringBuilder to);

    record Fixed(String text) implements Node {
        @Override
        public void write(Scope scope, Escape escape, StringBuilder to) {
            to.append(text);
        }
    }

    record Output(Expression expression) implements Node {
        @Override
        public void write(Scope scope, Escape escape, StringBuilder to) {
            to.append(escape.apply(Scope.text(expression.in(scope))));
        }
    }

    /** @param inside whether the dot stands for the value within, as with {@code with} */
    record When(Expression expression, boolean inside, List<Node> then, List<Node> otherwise) implements Node {
        @Override
        public void write(Scope scope, Escape escape, StringBuilder to) {
            Json value = expression.in(scope);
            if (Scope.isTrue(value)) {
                all(then, inside ? scope.at(value) : scope, escape, to);
            } else {
                all(otherwise, scope, escape, to);
            }
        }
    }

    record Each(Expression expression, List<Node> body, List<Node> otherwise) implements Node {
        @Override
        public void write(Scope scope, Escape escape, StringBuilder to) {
            List<Json> items = items(expression.in(scope));
            items.forEach(item -> all(body, scope.at(item), escape, to));
            if (items.isEmpty()) all(otherwise, scope, escape, to);
        }

        private static List<Json> items(Json value) {
            return switch (value) {
                case JsonArray list -> list.items();
                case JsonObject object -> List.copyOf(object.members().values());
                default -> List.of();
            };
        }
    }

    static void all(List<Node> nodes, Scope scope, Escape escape, StringBuilder to) {
        nodes.forEach(node -> node.write(scope, escape, to));
    }
}
