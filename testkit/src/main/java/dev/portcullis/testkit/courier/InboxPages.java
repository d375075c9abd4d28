package dev.portcullis.testkit.courier;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code /dev/mail} of a server, each message once. */
final class InboxPages implements MailPages {
    private final JsonPages pages;
    private final Set<String> seen = new HashSet<>();

    InboxPages(URI server) {
        pages = new JsonPages(server);
    }

    @Override
    public List<Mail> fresh() {
        var mails = new ArrayList<Mail>();
        for (Json one : ((JsonArray) pages.get("/dev/mail")).items().reversed()) {
            String id = ((JsonObject) one).text("id").orElseThrow();
            if (seen.add(id)) mails.add(mail((JsonObject) pages.get("/dev/mail/" + id)));
        }
        return mails;
    }

    private static Mail mail(JsonObject message) {
        return new Mail(
                message.text("recipient").orElse(""),
                message.text("subject").orElse(""),
                message.text("body").orElse(""));
    }
}
