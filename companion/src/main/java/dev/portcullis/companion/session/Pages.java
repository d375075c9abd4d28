package dev.portcullis.companion.session;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.SessionPage;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One page after the other, by the tokens in their links. For one thread. */
final class Pages implements Iterator<SessionPage> {
    private static final Pattern TOKEN = Pattern.compile("[?&]page_token=([^&#]+)");

    private final SessionApi api;
    private final Set<String> asked = new HashSet<>();
    private ListMySessions next;
    private boolean over;

    Pages(SessionApi api, Caller caller, int size) {
        this.api = api;
        this.next = new ListMySessions(caller).sized(size);
    }

    @Override
    public boolean hasNext() {
        return !over;
    }

    @Override
    public SessionPage next() {
        if (over) {
            throw new NoSuchElementException("that was the last page");
        }
        var page = api.listMySessions(next);
        String token = tokenOf(page);
        // A server whose links lead in a circle must not hold its caller for ever.
        if (token == null || !asked.add(token)) {
            over = true;
        } else {
            next = next.from(token);
        }
        return page;
    }

    private static @Nullable String tokenOf(SessionPage page) {
        var matcher = TOKEN.matcher(page.links().getOrDefault("next", ""));
        return matcher.find() ? matcher.group(1) : null;
    }
}
