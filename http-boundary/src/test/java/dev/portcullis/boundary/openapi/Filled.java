package dev.portcullis.boundary.openapi;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes values of which no member is absent: of a record every component, of a sealed type one of each kind. */
final class Filled {
    private static final String TEXT = "7d5f2a1c-5b0e-4c8e-9d3a-0f3b6f0a9c11";
    /** Where JSON is passed on as it came: what is in it, nobody here says. */
    static final Json PASSED_ON = JsonObject.of("a", Json.of("b"));

    private Filled() {}

    static Object of(Type type) {
        return type instanceof ParameterizedType parameterized ? ofMany(parameterized) : of((Class<?>) type);
    }

    private static Object ofMany(ParameterizedType type) {
        Type item = type.getActualTypeArguments()[type.getRawType() == Map.class ? 1 : 0];
        return type.getRawType() == Map.class
                ? Map.of("first", of(item))
                : all(item).toList();
    }

    /** One of each kind; kinds that are unknown look as they came. */
    private static Stream<Object> all(Type type) {
        return type instanceof Class<?> raw && raw.isSealed() && raw != Json.class
                ? Arrays.stream(raw.getPermittedSubclasses())
                        .filter(kind -> !kind.getSimpleName().equals("Unknown"))
                        .map(Filled::of)
                : Stream.of(of(type));
    }

    private static Object of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == int.class || type == Integer.class) {
            return 7;
        } else if (type == long.class || type == Long.class) {
            return 7L;
        } else if (type == UUID.class) {
            return UUID.fromString(TEXT);
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == JsonArray.class) {
            return new JsonArray(List.of(PASSED_ON));
        } else if (Json.class.isAssignableFrom(type)) {
            return PASSED_ON;
        }
        return type.isSealed() ? all(type).findFirst().orElseThrow() : record(type);
    }

    private static Object record(Class<?> type) {
        if (!type.isRecord()) {
            throw new AssertionError("say what a value of " + type + " is");
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new AssertionError(type + " takes no such values", refused);
        }
    }
}
