package dev.portcullis.boundary.exchange;

import dev.portcullis.boundary.submission.UrlEncoded;
import dev.portcullis.ports.flow.FlowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's query. */
public final class Query {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

    private final Map<String, List<String>> fields;

    Query(@Nullable String query) {
        this.fields = UrlEncoded.parseQuery(query);
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    /** The fields of a form, and those of the query that it does not have itself. @param noFields what is no field of a form */
    Map<String, List<String>> fieldsWith(Map<String, List<String>> form, Set<String> noFields) {
        var all = new LinkedHashMap<>(fields);
        all.keySet().removeAll(noFields);
        all.putAll(form);
        return all;
    }

    /** The first value, which may be empty; null when the parameter is absent. */
    public @Nullable String text(String name) {
        List<String> values = fields.get(name);
        return values == null ? null : values.get(0);
    }

    /** The first value; null when the parameter is absent or empty. */
    public @Nullable String given(String name) {
        String value = text(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** True for the texts that mean true in the contract; absent and nonsensical values are false. */
    public boolean flag(String name) {
        String value = text(name);
        return value != null && TRUE.contains(value);
    }

    /** The flow to submit to; null when it is absent or malformed. */
    public @Nullable FlowId flow() {
        return id("flow").orElse(null);
    }

    /** The flow to show; one that does not exist when it is absent or malformed. */
    public FlowId shownFlow() {
        return id("id").orElse(FlowId.NIL);
    }

    private Optional<FlowId> id(String name) {
        String value = text(name);
        return value == null ? Optional.empty() : FlowId.parse(value);
    }
}
