package dev.portcullis.jsonnet;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.mapping.DataMapper;
import dev.portcullis.ports.mapping.DataMapperCompiler;
import dev.portcullis.ports.mapping.MapperInput;
import dev.portcullis.ports.mapping.MappingFailed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data mappers written in Jsonnet, interpreted by ourselves, so that every step and every value they make is counted. Safe for
 * use by many threads. Source: the Jsonnet specification; ADR 14.
 */
public final class JsonnetCompiler implements DataMapperCompiler {
    private static final int LONGEST_PROGRAM = 256 * 1024;
    private static final Duration TIME = Duration.ofSeconds(1);

    @Override
    public DataMapper compile(String name, String program) {
        if (program.length() > LONGEST_PROGRAM) {
            throw MappingFailed.because("a program may have " + LONGEST_PROGRAM + " characters");
        }
        Expression parsed = Parser.parse(program);
        Names.check(parsed);
        return new Program(name, parsed);
    }

    private record Program(String name, Expression expression) implements DataMapper {
        @Override
        public Json evaluate(MapperInput input) {
            try {
                return run(input);
            } catch (StackOverflowError endless) {
                throw named(Budget.tooDeep());
            } catch (MappingFailed failed) {
                throw named(failed);
            }
        }

        private Json run(MapperInput input) {
            var interpreter = new Interpreter(values(input.variables()), new Budget(TIME));
            Value value = interpreter.evaluate(expression, Interpreter.outermost());
            return Manifest.json(interpreter, called(interpreter, value, input.arguments()));
        }

        private static Value called(Interpreter interpreter, Value value, Map<String, Json> arguments) {
            if (!(value instanceof FunctionValue function)) {
                return value;
            }
            List<FunctionValue.Named> named = values(arguments).entrySet().stream()
                    .map(argument -> new FunctionValue.Named(argument.getKey(), Lazy.of(argument.getValue())))
                    .toList();
            return function.call(interpreter, List.of(), named);
        }

        private static Map<String, Value> values(Map<String, Json> given) {
            var values = new LinkedHashMap<String, Value>();
            given.forEach((name, json) -> values.put(name, Manifest.value(json)));
            return values;
        }

        private MappingFailed named(MappingFailed failed) {
            return failed.word().isPresent() ? failed : MappingFailed.because(name + ": " + failed.getMessage());
        }

        @Override
        public String toString() {
            return "data mapper " + name;
        }
    }
}
