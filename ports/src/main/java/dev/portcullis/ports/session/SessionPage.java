package dev.portcullis.ports.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the list of a person's other sessions.
 *
 * @param total how many there are in all
 * @param links relative addresses of other pages by relation: first, prev, next, last
 */
public record SessionPage(List<Session> sessions, long total, Map<String, String> links) {
    public SessionPage {
        sessions = List.copyOf(sessions);
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    }
}
