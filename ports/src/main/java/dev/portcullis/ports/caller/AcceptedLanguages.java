package dev.portcullis.ports.caller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages that a visitor's browser asks for, as the header {@code Accept-Language} has them (RFC 9110 section 12.5.4). */
public final class AcceptedLanguages {
    // A browser lists a few languages; what is longer is not read.
    private static final int LONGEST = 256;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

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

    /**
     * What somebody reads who chose a language on a page: that one first, then what the browser asks for.
     *
     * @param chosen the tag of a language, as it was sent; what is none counts for nothing
     * @param header what the browser sent; null when it sent nothing
     * @return as a header; null when nothing is known
     */
    public static @Nullable String preferring(@Nullable String chosen, @Nullable String header) {
        if (chosen == null || !TAG.matcher(chosen).matches()) {
            return header;
        }
        String both = chosen + "," + header;
        return ranges(header).isEmpty() || ranges(both).isEmpty() ? chosen : both;
    }

    /** The first languages of a header, no longer than this together, and each of them whole. */
    static String cut(String header, int most) {
        return header.length() <= most ? header : header.substring(0, Math.max(0, header.lastIndexOf(',', most)));
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
