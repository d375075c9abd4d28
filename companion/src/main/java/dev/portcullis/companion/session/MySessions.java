package dev.portcullis.companion.session;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A person's other sessions, however many pages they fill. */
public final class MySessions {
    private static final int PAGE_SIZE = 250;

    private MySessions() {}

    /** All of them, newest first; each page is fetched when the stream gets there. */
    public static Stream<Session> stream(SessionApi api, Caller caller) {
        return stream(api, caller, PAGE_SIZE);
    }

    /**
     * All of them, so many a page.
     *
     * @param pageSize 1 to 1000
     */
    public static Stream<Session> stream(SessionApi api, Caller caller, int pageSize) {
        var pages = Spliterators.spliteratorUnknownSize(
                new Pages(api, caller, pageSize), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(pages, false).flatMap(page -> page.sessions().stream());
    }
}
