package dev.portcullis.boundary.caller;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a caller is answered in JSON or as a browser that navigates. Source: docs/contract/negotiation.md: there are two
 * different rules.
 */
public final class Negotiation {
    private static final String JSON = "application/json";
    private static final List<String> ANYTHING = List.of("text/html", "text/*", "*/*", JSON);
    private static final List<String> PAGE_OR_JSON = List.of("text/html", JSON);

    private Negotiation() {}

    /**
     * The rule for submits and errors.
     *
     * @param contentType counts only when it is exactly {@code application/json}: with parameters it does not
     */
    public static boolean isJson(@Nullable String accept, @Nullable String contentType) {
        return JSON.equals(contentType) || picksJson(accept, ANYTHING);
    }

    /** The rule for the start of a flow: only what the caller accepts counts. */
    public static boolean acceptsJson(@Nullable String accept) {
        return picksJson(accept, PAGE_OR_JSON);
    }

    /** Whether the caller is a browser that shows what it gets: it asks for pages by name, and not rather for JSON. */
    public static boolean showsPages(@Nullable String accept, @Nullable String contentType) {
        return accept != null && accept.contains("text/html") && !JSON.equals(contentType) && !acceptsJson(accept);
    }

    private static boolean picksJson(@Nullable String accept, List<String> offers) {
        if (accept == null || accept.isEmpty()) {
            return false;
        }
        return JSON.equals(accept) || JSON.equals(best(AcceptItem.parse(accept), offers));
    }

    // The higher quality wins, then the closer match, then the earlier offer.
    private static String best(List<AcceptItem> items, List<String> offers) {
        String best = offers.get(0);
        double quality = 0;
        int closeness = -1;
        for (String offer : offers) {
            for (AcceptItem item : items) {
                int close = item.closenessTo(offer);
                if (close >= 0 && (item.quality() > quality || item.quality() == quality && close > closeness)) {
                    best = offer;
                    quality = item.quality();
                    closeness = close;
                }
            }
        }
        return best;
    }
}
