package dev.portcullis.boundary.schema;

import dev.portcullis.boundary.exchange.Query;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list was asked for. Source: docs/contract/sessions.md, "Pages of a list".
 *
 * @param index which page, from 0
 * @param size how many a page, 1 to 1000
 */
record Paging(int index, int size) {
    private static final int USUAL = 250;
    private static final int MOST = 1000;
    private static final Pattern OFFSET = Pattern.compile("\"offset\":\"(\\d{1,9})\"");

    static Paging of(Query query) {
        String pageSize = query.given("page_size");
        String token = query.given("page_token");
        if (pageSize != null || token != null) {
            int size = size(pageSize);
            return new Paging(offset(token) / size, size);
        }
        return new Paging(Math.max(0, number(query.given("page"), 0)), size(query.given("per_page")));
    }

    private static int size(@Nullable String text) {
        return Math.clamp(number(text, USUAL), 1, MOST);
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException nonsense) {
            return otherwise;
        }
    }

    private static int offset(@Nullable String token) {
        try {
            String text = token == null ? "" : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            Matcher found = OFFSET.matcher(text);
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IllegalArgumentException nonsense) {
            return 0;
        }
    }

    <T> List<T> part(List<T> all) {
        int from = (int) Math.min((long) index * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    /** Addresses of other pages by relation. */
    Map<String, String> links(String path, int total) {
        var links = new LinkedHashMap<String, String>();
        int last = Math.max(0, (total - 1) / size);
        if (index == 0 && last == 0) {
            links.put("first", new Paging(0, Math.max(1, total)).address(path));
            return links;
        }
        if (index > 0) {
            links.put("first", new Paging(0, size).address(path));
        }
        if (index < last) {
            links.put("next", new Paging(index + 1, size).address(path));
        }
        if (index > 0) {
            links.put("prev", new Paging(index - 1, size).address(path));
        }
        if (index < last) {
            links.put("last", new Paging(last, size).address(path));
        }
        return links;
    }

    private String address(String path) {
        String token = "{\"offset\":\"" + (long) index * size + "\",\"v\":2}";
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8));
        return path + "?page=" + index + "&page_size=" + size + "&page_token=" + encoded + "&per_page=" + size;
    }
}
