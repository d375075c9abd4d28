package dev.portcullis.pages.route;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads what one of our little forms posted. */
final class PostedForm {
    // Our forms send one field; what is longer is none of theirs.
    private static final int LONGEST = 4096;

    private PostedForm() {}

    /** @param read gets the first value of each field; of a body that is too long, or no form, none */
    static void read(HttpServerRequest request, Handler<Map<String, String>> read) {
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() <= LONGEST) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> read.handle(body.length() > LONGEST ? Map.of() : fields(body.toString())));
        request.resume();
    }

    private static Map<String, String> fields(String body) {
        var fields = new HashMap<String, String>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** The first value of each. */
    static Map<String, String> first(MultiMap all) {
        var first = new HashMap<String, String>();
        all.forEach(entry -> first.putIfAbsent(entry.getKey(), entry.getValue()));
        return first;
    }
}
