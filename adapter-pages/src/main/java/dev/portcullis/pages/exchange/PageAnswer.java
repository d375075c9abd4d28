package dev.portcullis.pages.exchange;

import dev.portcullis.pages.asset.Asset;
import dev.portcullis.ports.caller.Cookie;
import java.util.List;

/** What comes of a request. */
public sealed interface PageAnswer {
    /**
     * A page is shown.
     *
     * @param status of HTTP
     */
    record Rendered(int status, PageModel screen) implements PageAnswer {}

    /**
     * The visitor is led elsewhere.
     *
     * @param location a path or a whole address
     */
    record Redirect(String location, List<Cookie> cookies) implements PageAnswer {
        public Redirect {
            cookies = List.copyOf(cookies);
        }

        public Redirect(String location) {
            this(location, List.of());
        }
    }

    /** A file that pages refer to. */
    record File(Asset asset) implements PageAnswer {}

    static PageAnswer show(PageModel screen) {
        return new Rendered(200, screen);
    }
}
