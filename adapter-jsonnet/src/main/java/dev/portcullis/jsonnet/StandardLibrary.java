package dev.portcullis.jsonnet;

import dev.portcullis.jsonnet.FunctionValue.Body;
import dev.portcullis.jsonnet.ObjectValue.Field;
import dev.portcullis.ports.mapping.MappingFailed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** What programs call {@code std}: types, numbers, variables; the rest stands in the classes beside it. */
final class StandardLibrary {
    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
        types();
        numbers();
        Texts.install();
        Arrays.install();
        Objects.install();
        Encodings.install();
        constant("thisFile", new Value.Text(""));
        constant("pi", Value.Number.of(Math.PI));
    }

    private StandardLibrary() {}

    /** It as an object of its own, for objects belong to one evaluation. */
    static ObjectValue object() {
        return ObjectValue.of(FIELDS);
    }

    /** @param parameters their names, as for {@link FunctionValue#nativeOf} */
    static void defineLazily(String name, String parameters, Body body) {
        constant(name, FunctionValue.nativeOf(parameters, body));
    }

    /** A function whose arguments are all needed. */
    static void define(String name, String parameters, Eager body) {
        defineLazily(name, parameters, (in, arguments) -> {
            var values = new Value[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                Lazy argument = arguments.get(i);
                values[i] = argument == null ? Value.Null.NULL : argument.get();
            }
            return body.call(in, values);
        });
    }

    private static void constant(String name, Value value) {
        FIELDS.put(name, Field.hidden(value));
    }

    private static void types() {
        define("extVar", "x", (in, a) -> in.variable(Operators.asText(a[0])));
        define("type", "x", (in, a) -> new Value.Text(a[0].type()));
        for (String type : new String[] {"String", "Number", "Boolean", "Object", "Array", "Function"}) {
            define("is" + type, "v", (in, a) -> Value.Truth.of(a[0].type().equalsIgnoreCase(type)));
        }
        define("isNull", "v", (in, a) -> Value.Truth.of(a[0] == Value.Null.NULL));
        define("length", "x", (in, a) -> Value.Number.of(length(in, a[0])));
        define("toString", "a", (in, a) -> new Value.Text(Operators.text(in, a[0])));
        define("equals", "x y", (in, a) -> Value.Truth.of(Equality.equal(in, a[0], a[1])));
        define("primitiveEquals", "x y", (in, a) -> Value.Truth.of(Equality.equal(in, a[0], a[1])));
        define("__compare", "x y", (in, a) -> Value.Number.of(Equality.compare(in, a[0], a[1])));
        define("trace", "str rest", (in, a) -> a[1]);
        define("native", "name", (in, a) -> Value.Null.NULL);
        define("assertEqual", "a b", (in, a) -> asserted(in, a[0], a[1]));
        define("xor", "x y", (in, a) -> Value.Truth.of(Operators.asTruth(a[0]) != Operators.asTruth(a[1])));
        define("xnor", "x y", (in, a) -> Value.Truth.of(Operators.asTruth(a[0]) == Operators.asTruth(a[1])));
    }

    private static int length(Interpreter in, Value value) {
        return switch (value) {
            case Value.Text text -> Operators.length(text.value());
            case Value.Array array -> array.size();
            case ObjectValue object -> object.names(in, false).size();
            case FunctionValue function -> function.arity();
            default -> throw MappingFailed.because("a value of type " + value.type() + " has no length");
        };
    }

    private static Value asserted(Interpreter in, Value left, Value right) {
        if (!Equality.equal(in, left, right)) {
            throw MappingFailed.byItsOwnWord(
                    "Assertion failed. " + Operators.text(in, left) + " != " + Operators.text(in, right));
        }
        return Value.Truth.TRUE;
    }

    private static void numbers() {
        compute("abs", Math::abs);
        compute("sign", Math::signum);
        compute("floor", Math::floor);
        compute("ceil", Math::ceil);
        compute("round", number -> Math.floor(number + 0.5));
        compute("sqrt", Math::sqrt);
        compute("exp", Math::exp);
        compute("log", Math::log);
        compute("log2", number -> Math.log(number) / Math.log(2));
        compute("log10", Math::log10);
        compute("sin", Math::sin);
        compute("cos", Math::cos);
        compute("tan", Math::tan);
        compute("asin", Math::asin);
        compute("acos", Math::acos);
        compute("atan", Math::atan);
        compute("exponent", number -> number == 0 ? 0 : Math.getExponent(number) + 1);
        compute("mantissa", number -> number == 0 ? 0 : number / Math.pow(2, Math.getExponent(number) + 1));
        compute("max", Math::max);
        compute("min", Math::min);
        compute("pow", Math::pow);
        compute("atan2", Math::atan2);
        compute("hypot", Math::hypot);
        compute("modulo", (left, right) -> left % right);
        define("mod", "a b", (in, a) -> Operators.binary(in, "%", a[0], a[1]));
        define(
                "clamp",
                "x minVal maxVal",
                (in, a) -> Operators.number(Math.max(
                        Operators.asNumber(a[1]), Math.min(Operators.asNumber(a[0]), Operators.asNumber(a[2])))));
        decide("isEven", number -> number % 2 == 0);
        decide("isOdd", number -> Math.abs(number % 2) == 1);
        decide("isInteger", number -> number == Math.rint(number));
        decide("isDecimal", number -> number != Math.rint(number));
    }

    private static void compute(String name, DoubleUnaryOperator formula) {
        define(name, "x", (in, a) -> Operators.number(formula.applyAsDouble(Operators.asNumber(a[0]))));
    }

    private static void compute(String name, DoubleBinaryOperator formula) {
        define(
                name,
                "x y",
                (in, a) -> Operators.number(formula.applyAsDouble(Operators.asNumber(a[0]), Operators.asNumber(a[1]))));
    }

    private static void decide(String name, DoublePredicate question) {
        define(name, "x", (in, a) -> Value.Truth.of(question.test(Operators.asNumber(a[0]))));
    }

    /** What a function does with the values of its arguments; one that was left out is null. */
    interface Eager {
        Value call(Interpreter in, Value... arguments);
    }
}
