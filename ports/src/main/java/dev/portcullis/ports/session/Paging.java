package dev.portcullis.ports.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for, and where the others are. Source: docs/contract/sessions.md, "Pages of a list".
 *
 * @param number which page, from 0
 * @param size how many a page, 1 to 1000
 */
public record Paging(long number, int size) {
    private static final int STANDARD = 250;
    private static final int LARGEST = 1000;
    /** No list is that long; a larger number would overflow what it is multiplied with. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final Pattern OFFSET = Pattern.compile("\"offset\":\"(\\d{1,9})\"");

    /** The page that these parameters ask for; what makes no sense counts as absent. */
    public static Paging of(
            @Nullable String perPage, @Nullable String page, @Nullable String pageSize, @Nullable String pageToken) {
        if (pageSize != null || pageToken != null) {
            int size = size(pageSize);
            return new Paging(offset(pageToken) / size, size);
        }
        return new Paging(Math.clamp(number(page).orElse(0L), 0, LAST), size(perPage));
    }

    private static int size(@Nullable String text) {
        return Math.clamp(number(text).orElse((long) STANDARD), 1, LARGEST);
    }

    private static Optional<Long> number(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Long.parseLong(text));
        } catch (NumberFormatException nonsense) {
            return Optional.empty();
        }
    }

    private static long offset(@Nullable String token) {
        try {
            String plain =
                    token == null ? "" : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            Matcher offset = OFFSET.matcher(plain);
            return offset.find() ? Long.parseLong(offset.group(1)) : 0;
        } catch (IllegalArgumentException nonsense) {
            return 0;
        }
    }

    /** Where the page begins, counted from 0. */
    public long begin() {
        return number * size;
    }

    /** The page before this one; the first one has none before it and stays. */
    public Paging before() {
        return new Paging(Math.max(0, number - 1), size);
    }

    /**
     * Relative addresses of the other pages, by relation. A page beyond the end has those of the last one. Where one page holds
     * all, there is that page alone, whichever was asked for.
     */
    public Map<String, String> links(String path, long total) {
        var links = new LinkedHashMap<String, String>();
        if (total <= size) {
            links.put("first", link(path, 0, (int) Math.max(1, total)));
            return links;
        }
        long last = (total - 1) / size;
        long here = Math.min(number, last);
        if (here > 0) {
            links.put("first", link(path, 0, size));
        }
        if (here < last) {
            links.put("next", link(path, here + 1, size));
        }
        if (here > 0) {
            links.put("prev", link(path, here - 1, size));
        }
        if (here < last) {
            links.put("last", link(path, last, size));
        }
        return links;
    }

    private static String link(String path, long page, int size) {
        String token = "{\"offset\":\"" + page * size + "\",\"v\":2}";
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8));
        return path + "?page=" + page + "&page_size=" + size + "&page_token=" + encoded + "&per_page=" + size;
    }
}
