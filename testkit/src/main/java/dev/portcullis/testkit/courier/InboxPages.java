package dev.portcullis.testkit.courier;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code /dev/mail} of a server, each message once, the oldest first. For one thread at a time. */
final class InboxPages {
    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ContractJson json = ContractJson.create();
    private final Set<String> seen = new HashSet<>();

    InboxPages(URI server) {
        this.server = server;
    }

    List<Mail> fresh() {
        var mails = new ArrayList<Mail>();
        for (Json one : ((JsonArray) get("/dev/mail")).items().reversed()) {
            String id = ((JsonObject) one).text("id").orElseThrow();
            if (seen.add(id)) mails.add(mail((JsonObject) get("/dev/mail/" + id)));
        }
        return mails;
    }

    private static Mail mail(JsonObject message) {
        return new Mail(
                message.text("recipient").orElse(""),
                message.text("subject").orElse(""),
                message.text("body").orElse(""));
    }

    private Json get(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError(path + " answered " + answer.statusCode());
            return json.readText(Json.class, answer.body());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + path, e);
        } catch (InterruptedException e) {
            throw new AssertionError("stopped while reading " + path, e);
        }
    }
}
