package dev.portcullis.testkit.courier;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the mails that the program Mailpit took, by its interface {@code /api/v1}, each once. */
final class MailpitPages implements MailPages {
    private static final String NEWEST_FIRST = "/api/v1/messages?limit=200";

    private final JsonPages pages;
    private final Set<String> seen = new HashSet<>();

    MailpitPages(URI server) {
        pages = new JsonPages(server);
    }

    @Override
    public List<Mail> fresh() {
        var mails = new ArrayList<Mail>();
        for (Json one : items((JsonObject) pages.get(NEWEST_FIRST), "messages").reversed()) {
            String id = ((JsonObject) one).text("ID").orElseThrow();
            if (seen.add(id)) mails.add(mail((JsonObject) pages.get("/api/v1/message/" + id)));
        }
        return mails;
    }

    private static Mail mail(JsonObject message) {
        return new Mail(
                recipient(message),
                message.text("Subject").orElse(""),
                message.text("Text").orElse(""));
    }

    private static String recipient(JsonObject message) {
        return items(message, "To").stream()
                .map(one -> ((JsonObject) one).text("Address").orElse(""))
                .findFirst()
                .orElse("");
    }

    private static List<Json> items(JsonObject object, String name) {
        return object.get(name).orElse(JsonArray.EMPTY) instanceof JsonArray array ? array.items() : List.of();
    }
}
