package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as JSON text in columns. What says nothing, JSON null and an empty list, is SQL NULL: it need not be parsed. */
record Documents(ContractJson json) {
    @Nullable
    String text(Json value) {
        return value instanceof JsonNull ? null : json.writeText(value);
    }

    Json value(@Nullable String text) {
        return text == null ? JsonNull.NULL : json.parseText(text);
    }

    @Nullable
    String text(List<?> values) {
        return values.isEmpty() ? null : json.writeText(values);
    }

    <T> List<T> values(Class<T> type, @Nullable String text) {
        return text == null ? List.of() : json.readListText(type, text);
    }
}
