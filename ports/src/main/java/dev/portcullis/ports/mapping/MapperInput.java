package dev.portcullis.ports.mapping;

import dev.portcullis.ports.json.Json;
import java.util.Map;

/**
 * What a program is given.
 *
 * @param variables what it may ask for by name ({@code std.extVar})
 * @param arguments what a program that is a function is called with, by parameter; of no use to others
 */
public record MapperInput(Map<String, Json> variables, Map<String, Json> arguments) {
    public MapperInput {
        variables = Map.copyOf(variables);
        arguments = Map.copyOf(arguments);
    }

    public static MapperInput variables(Map<String, Json> variables) {
        return new MapperInput(variables, Map.of());
    }

    public static MapperInput arguments(Map<String, Json> arguments) {
        return new MapperInput(Map.of(), arguments);
    }
}
