package dev.portcullis.domain.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. Source: docs/contract/sessions.md, "Pages of a list".
 *
 * @param number which page, from 0
 * @param size how many a page
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
        long size = number(text).filter(given -> given >= 1).orElse((long) STANDARD);
        return (int) Math.min(size, LARGEST);
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

    /** Where the page begins. Pages 0 and 1 are the same one: the contract's own oddity. */
    public long begin() {
        return Math.max(0, number - 1) * size;
    }

    /** Relative addresses of the other pages, by relation; a page beyond the end has those of the last one. */
    public Map<String, String> links(String path, long total) {
        var links = new LinkedHashMap<String, String>();
        if (number == 0 && total <= size && total > 0) {
            links.put("first", link(path, 0, (int) total));
            return links;
        }
        long last = total == 0 ? 0 : (total - 1) / size;
        long number = total == 0 ? this.number : Math.min(this.number, last);
        if (number > 0) {
            links.put("first", link(path, 0, size));
        }
        if (number < last || total == 0) {
            links.put("next", link(path, number + 1, size));
        }
        if (number > 0) {
            links.put("prev", link(path, number - 1, size));
        }
        if (number < last) {
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
