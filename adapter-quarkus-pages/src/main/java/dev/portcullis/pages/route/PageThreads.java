package dev.portcullis.pages.route;

import io.vertx.ext.web.RoutingContext;

/** Where pages are made: on threads that may wait, as no event loop may. Safe for use by many threads. */
@FunctionalInterface
public interface PageThreads {
    /**
     * Make a page, soon.
     *
     * @param work makes and writes it
     * @param refused says that there is too much to do already; may be done by the caller
     */
    void run(RoutingContext http, Runnable work, Runnable refused);

    /** The threads that everything else in the program uses, too, however much waits for them. */
    static PageThreads shared() {
        return (http, work, refused) -> http.vertx()
                .executeBlocking(
                        () -> {
                            work.run();
                            return null;
                        },
                        false);
    }
}
