package dev.portcullis.ports.flow;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody submits to a flow, as it was written down. None of its kinds shows what was entered. */
public sealed interface Submission {

    /** A JSON body: any value, for a body that is no object is refused by the flow and not by the transport. */
    record JsonBody(Json value) implements Submission {
        @Override
        public String toString() {
            return "Submission[JSON]";
        }
    }

    /** A form: the fields in order, each with all its values. */
    record FormBody(Map<String, List<String>> fields) implements Submission {
        public FormBody {
            var copy = new LinkedHashMap<String, List<String>>();
            fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
            fields = Collections.unmodifiableMap(copy);
        }

        @Override
        public String toString() {
            return "Submission[form " + fields.keySet() + "]";
        }
    }

    /** A body that nobody can read: cut off, of an unknown content type, empty. */
    record Unreadable(String reason) implements Submission {}

    /** A submission by GET; its fields are in the query. */
    record Query(Map<String, List<String>> fields) implements Submission {
        public Query {
            fields = Map.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Submission[query " + fields.keySet() + "]";
        }
    }

    static Submission of(JsonObject body) {
        return new JsonBody(body);
    }
}
