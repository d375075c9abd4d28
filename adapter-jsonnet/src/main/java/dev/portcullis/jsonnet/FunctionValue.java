package dev.portcullis.jsonnet;

import dev.portcullis.ports.mapping.MappingFailed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function, of the program or of the standard library. */
final class FunctionValue implements Value {
    private final List<String> parameters;
    private final int required;
    private final Body body;

    /** @param required how many of the parameters have no default; of a program's own functions the body decides */
    private FunctionValue(List<String> parameters, int required, Body body) {
        this.parameters = parameters;
        this.required = required;
        this.body = body;
    }

    /** @param body is given an argument for each parameter, null where none was named */
    static FunctionValue of(List<String> parameters, Body body) {
        return new FunctionValue(parameters, 0, body);
    }

    /** @param parameters their names; one that may be left out ends with a question mark */
    static FunctionValue nativeOf(String parameters, Body body) {
        List<String> names = parameters.isEmpty() ? List.of() : Arrays.asList(parameters.split(" "));
        int required = (int) names.stream().filter(name -> !name.endsWith("?")).count();
        return new FunctionValue(
                names.stream().map(name -> name.replace("?", "")).toList(), required, body);
    }

    int arity() {
        return parameters.size();
    }

    Value call(Interpreter interpreter, Lazy... positional) {
        return call(interpreter, Arrays.asList(positional), List.of());
    }

    Value call(Interpreter interpreter, List<Lazy> positional, List<Named> named) {
        if (positional.size() > parameters.size()) {
            throw MappingFailed.because(
                    "a function of " + parameters.size() + " parameters is given " + positional.size());
        }
        var arguments = new ArrayList<@Nullable Lazy>(positional);
        while (arguments.size() < parameters.size()) {
            arguments.add(null);
        }
        named.forEach(each -> place(each, arguments));
        for (int i = 0; i < required; i++) {
            require(arguments.get(i), parameters.get(i));
        }
        return body.call(interpreter, arguments);
    }

    private void place(Named argument, List<@Nullable Lazy> arguments) {
        int position = parameters.indexOf(argument.name());
        if (position < 0 || arguments.get(position) != null) {
            throw MappingFailed.because("a function cannot take the argument " + argument.name());
        }
        arguments.set(position, argument.value());
    }

    static Lazy require(@Nullable Lazy argument, String name) {
        if (argument == null) {
            throw MappingFailed.because("a function lacks its argument " + name);
        }
        return argument;
    }

    @Override
    public String type() {
        return "function";
    }

    record Named(String name, Lazy value) {}

    /** What a function does. */
    interface Body {
        Value call(Interpreter interpreter, List<@Nullable Lazy> arguments);
    }
}
