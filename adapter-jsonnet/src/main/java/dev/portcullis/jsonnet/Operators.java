package dev.portcullis.jsonnet;

import dev.portcullis.ports.mapping.MappingFailed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What operators do to values. */
final class Operators {
    static final Comparator<String> BY_CODE_POINTS = Operators::compare;

    private Operators() {}

    static Value unary(String operator, Value operand) {
        return switch (operator) {
            case "!" -> Value.Truth.of(!asTruth(operand));
            case "-" -> number(-asNumber(operand));
            case "~" -> number(~asBits(operand));
            default -> number(asNumber(operand));
        };
    }

    static Value binary(Interpreter in, String operator, Value left, Value right) {
        return switch (operator) {
            case "+" -> plus(in, left, right);
            case "-" -> number(asNumber(left) - asNumber(right));
            case "*" -> number(asNumber(left) * asNumber(right));
            case "/" -> divided(asNumber(left), asNumber(right));
            case "%" -> remainder(in, left, right);
            case "==" -> Value.Truth.of(Equality.equal(in, left, right));
            case "!=" -> Value.Truth.of(!Equality.equal(in, left, right));
            case "<" -> Value.Truth.of(Equality.compare(in, left, right) < 0);
            case "<=" -> Value.Truth.of(Equality.compare(in, left, right) <= 0);
            case ">" -> Value.Truth.of(Equality.compare(in, left, right) > 0);
            case ">=" -> Value.Truth.of(Equality.compare(in, left, right) >= 0);
            case "in" -> Value.Truth.of(asObject(right).has(asText(left)));
            case "&" -> number(asBits(left) & asBits(right));
            case "|" -> number(asBits(left) | asBits(right));
            case "^" -> number(asBits(left) ^ asBits(right));
            case "<<" -> number((double) (asBits(left) << asBits(right)));
            case ">>" -> number((double) (asBits(left) >> asBits(right)));
            default -> throw new IllegalStateException("no such operator: " + operator);
        };
    }

    static Value plus(Interpreter in, Value left, Value right) {
        if (left instanceof Value.Text || right instanceof Value.Text) {
            return joined(in, text(in, left), text(in, right));
        }
        if (left instanceof Value.Array first && right instanceof Value.Array second) {
            return joined(in, first, second);
        }
        if (left instanceof ObjectValue first && right instanceof ObjectValue second) {
            return first.plus(in, second);
        }
        if (left instanceof Value.Number first && right instanceof Value.Number second) {
            return number(first.value() + second.value());
        }
        throw MappingFailed.because(
                "a value of type " + left.type() + " and one of type " + right.type() + " cannot be added");
    }

    private static Value joined(Interpreter in, String left, String right) {
        in.budget().take(left.length() + (double) right.length());
        return new Value.Text(left + right);
    }

    private static Value joined(Interpreter in, Value.Array left, Value.Array right) {
        in.budget().take(left.size() + (double) right.size());
        var items = new ArrayList<Lazy>(left.size() + right.size());
        items.addAll(left.items());
        items.addAll(right.items());
        return new Value.Array(items);
    }

    private static Value divided(double left, double right) {
        if (right == 0) {
            throw MappingFailed.because("nothing can be divided by zero");
        }
        return number(left / right);
    }

    private static Value remainder(Interpreter in, Value left, Value right) {
        if (left instanceof Value.Text pattern) {
            return new Value.Text(new Formatter(in, pattern.value()).format(right));
        }
        if (asNumber(right) == 0) {
            throw MappingFailed.because("nothing can be divided by zero");
        }
        return number(asNumber(left) % asNumber(right));
    }

    static Value index(Interpreter in, Value target, Value key) {
        return switch (target) {
            case ObjectValue object -> object.get(in, asText(key));
            case Value.Array array ->
                array.items().get(position(key, array.size())).get();
            case Value.Text text -> letter(in, text.value(), key);
            default -> throw MappingFailed.because("a value of type " + target.type() + " has nothing inside");
        };
    }

    private static Value letter(Interpreter in, String text, Value key) {
        in.budget().take(text.length() / 16.0);
        int at = text.offsetByCodePoints(0, position(key, text.codePointCount(0, text.length())));
        return new Value.Text(Character.toString(text.codePointAt(at)));
    }

    private static int position(Value key, int size) {
        double position = asNumber(key);
        if (position != Math.floor(position) || position < 0 || position >= size) {
            throw MappingFailed.because("there is no item " + Numbers.text(position) + " among " + size);
        }
        return (int) position;
    }

    static Value slice(Interpreter in, Value target, List<Value> bounds) {
        int size = target instanceof Value.Text text
                ? length(text.value())
                : asArray(target).size();
        int from = bound(bounds.get(0), 0, size);
        int to = bound(bounds.get(1), size, size);
        double step = bounds.get(2) == Value.Null.NULL ? 1 : asNumber(bounds.get(2));
        if (!(step >= 1)) {
            throw MappingFailed.because("a slice goes forward, by one at least");
        }
        in.budget().take(size);
        return target instanceof Value.Text text
                ? slice(text.value(), from, to, step)
                : slice(asArray(target), from, to, step);
    }

    private static int bound(Value bound, int byDefault, int size) {
        if (bound == Value.Null.NULL) {
            return byDefault;
        }
        double given = asNumber(bound);
        return (int) Math.max(0, Math.min(size, given < 0 ? given + size : given));
    }

    private static Value slice(String text, int from, int to, double step) {
        int[] letters = text.codePoints().toArray();
        var taken = new StringBuilder();
        for (double i = from; i < to; i += step) {
            taken.appendCodePoint(letters[(int) i]);
        }
        return new Value.Text(taken.toString());
    }

    private static Value slice(Value.Array array, int from, int to, double step) {
        var taken = new ArrayList<Lazy>();
        for (double i = from; i < to; i += step) {
            taken.add(array.items().get((int) i));
        }
        return new Value.Array(taken);
    }

    /** A value as a text: a text is itself, everything else its JSON. */
    static String text(Interpreter in, Value value) {
        return value instanceof Value.Text text ? text.value() : Manifest.line(in, value);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static Value number(double value) {
        if (!Double.isFinite(value)) {
            throw MappingFailed.because("a number is too large");
        }
        return Value.Number.of(value);
    }

    static double asNumber(Value value) {
        return value instanceof Value.Number number ? number.value() : wrong(value, "number");
    }

    static long asBits(Value value) {
        return (long) asNumber(value);
    }

    static boolean asTruth(Value value) {
        return value instanceof Value.Truth truth ? truth == Value.Truth.TRUE : wrong(value, "boolean");
    }

    static String asText(Value value) {
        return value instanceof Value.Text text ? text.value() : wrong(value, "string");
    }

    static Value.Array asArray(Value value) {
        return value instanceof Value.Array array ? array : wrong(value, "array");
    }

    static ObjectValue asObject(Value value) {
        return value instanceof ObjectValue object ? object : wrong(value, "object");
    }

    static FunctionValue asFunction(Value value) {
        return value instanceof FunctionValue function ? function : wrong(value, "function");
    }

    private static <T> T wrong(Value value, String wanted) {
        throw MappingFailed.because(
                "a value of type " + value.type() + " stands where one of type " + wanted + " is wanted");
    }

    static int compare(String left, String right) {
        int at = 0;
        int end = Math.min(left.length(), right.length());
        while (at < end && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        if (at == end) {
            return Integer.compare(left.length(), right.length());
        }
        return Integer.compare(weight(left.charAt(at)), weight(right.charAt(at)));
    }

    /** Halves of letters beyond the first plane come after all others of that plane. */
    private static int weight(char letter) {
        return Character.isSurrogate(letter) ? letter + Character.MAX_VALUE : letter;
    }
}
