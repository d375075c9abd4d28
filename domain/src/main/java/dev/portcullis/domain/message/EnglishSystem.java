package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Trouble that is not the person's doing. */
final class EnglishSystem {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(5000000L, "Something went wrong on our side. Please try again later."),
            entry(5000001L, "{reason}"),
            entry(5000002L, "There is no way to sign in here at the moment."));

    private EnglishSystem() {}
}
