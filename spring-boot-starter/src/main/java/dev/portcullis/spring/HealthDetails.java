package dev.portcullis.spring;

import dev.portcullis.embedded.Portcullis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the engine says of itself beside that it serves or does not. */
final class HealthDetails {
    private HealthDetails() {}

    static Map<String, Object> of(Portcullis portcullis) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "problems", portcullis.ready());
        put(details, "impaired", portcullis.impairments());
        return details;
    }

    private static void put(Map<String, Object> details, String name, List<String> sentences) {
        if (!sentences.isEmpty()) {
            details.put(name, sentences);
        }
    }
}
