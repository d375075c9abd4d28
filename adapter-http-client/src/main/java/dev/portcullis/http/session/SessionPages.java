package dev.portcullis.http.session;

import dev.portcullis.http.exchange.RawResponse;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a page of sessions: the list from the body, the rest from the headers {@code X-Total-Count} and {@code Link}. */
final class SessionPages {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?([a-z]+)\"?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");

    private SessionPages() {}

    static SessionPage read(ContractJson json, RawResponse received) {
        var sessions = json.readList(Session.class, received.bytes());
        return new SessionPage(sessions, total(received, sessions), links(received));
    }

    // A server that does not count says no less than what it shows.
    private static long total(RawResponse received, List<?> shown) {
        return received.header("X-Total-Count")
                .filter(text -> COUNT.matcher(text).matches())
                .map(Long::parseLong)
                .orElse((long) shown.size());
    }

    private static Map<String, String> links(RawResponse received) {
        var links = new LinkedHashMap<String, String>();
        var matcher = LINK.matcher(received.header("Link").orElse(""));
        while (matcher.find()) {
            links.put(matcher.group(2), matcher.group(1));
        }
        return links;
    }
}
