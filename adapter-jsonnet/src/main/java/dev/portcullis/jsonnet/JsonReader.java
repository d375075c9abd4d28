package dev.portcullis.jsonnet;

import dev.portcullis.ports.mapping.MappingFailed;

/** Reads JSON for {@code std.parseJson}: JSON is Jsonnet without names, so the program's own reader serves. */
final class JsonReader {
    private JsonReader() {}

    static Value read(Interpreter in, String text) {
        in.budget().take(text.length() * 4.0);
        return value(in, Parser.parse(text));
    }

    private static Value value(Interpreter in, Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Unary(var operator, Expression.Literal number)
            when operator.equals("-") -> negated(number.value());
            case Expression.ArrayOf array ->
                new Value.Array(array.items().stream()
                        .map(item -> Lazy.of(value(in, item)))
                        .toList());
            case Expression.ObjectOf object
            when object.locals().isEmpty() && object.assertions().isEmpty() -> object(in, object);
            default -> throw MappingFailed.because("a text is no JSON");
        };
    }

    private static Value negated(Value number) {
        var given = (Value.Number) number;
        return Value.Number.of(Numbers.exact(given).negate());
    }

    private static Value object(Interpreter in, Expression.ObjectOf object) {
        var members = new java.util.LinkedHashMap<String, Lazy>();
        object.members()
                .forEach(member ->
                        members.put(Operators.asText(value(in, member.key())), Lazy.of(value(in, member.value()))));
        return ObjectValue.ofValues(members);
    }
}
