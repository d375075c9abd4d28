package dev.portcullis.pages.route;

import dev.portcullis.boundary.submission.UrlEncoded;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent as a form is sent: by one of our little forms, or behind the question mark of an address. */
final class PostedForm {
    /** The most octets of one of our forms, which send one field. */
    static final int MOST_BYTES = 4096;

    private PostedForm() {}

    /** The first value of each field of a form. */
    static Map<String, String> fields(byte[] body) {
        return first(new String(body, StandardCharsets.ISO_8859_1));
    }

    /** The first value of each parameter. @param text percent-encoded */
    static Map<String, String> first(@Nullable String text) {
        var first = new HashMap<String, String>();
        UrlEncoded.parseQuery(text).forEach((String name, List<String> values) -> first.put(name, values.getFirst()));
        return first;
    }
}
