package dev.portcullis.embedded;

import java.util.Optional;

/** What a node leaves in a database for the one that opens it next. */
@FunctionalInterface
interface Marks {
    /** Nobody else will see any. */
    Marks NONE = (name, text) -> Optional.empty();

    /** Leave a text under a name. @return what was left there before */
    Optional<String> leave(String name, String text);
}
