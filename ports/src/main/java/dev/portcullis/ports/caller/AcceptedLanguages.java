package dev.portcullis.ports.caller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that a visitor's browser asks for, as the header {@code Accept-Language} has them (RFC 9110 section 12.5.4). */
public final class AcceptedLanguages {
    // A browser lists a few languages; what is longer is not read.
    private static final int LONGEST = 256;

    private AcceptedLanguages() {}

    /**
     * The language that suits a visitor best (RFC 4647 section 3.4).
     *
     * @param header what the browser sent; null when it sent nothing
     * @param offered tags of languages, as {@code de}
     * @return one of those offered; empty if none suits, or if the header is malformed or longer than a browser's
     */
    public static Optional<String> best(@Nullable String header, Collection<String> offered) {
        return Optional.ofNullable(Locale.lookupTag(ranges(header), offered));
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
