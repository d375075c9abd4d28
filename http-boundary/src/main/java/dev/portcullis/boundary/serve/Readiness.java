package dev.portcullis.boundary.serve;

import java.util.Map;

/** Whether requests can be served now. Safe for use by many threads. */
@FunctionalInterface
public interface Readiness {
    /** What stands in the way: a sentence by the name of what is needed; empty when nothing does. No secrets. */
    Map<String, String> problems();
}
