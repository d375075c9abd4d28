package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.util.List;

/** Fetches JSON from a provider. */
final class Web {
    private final OutboundClient client;
    private final JsonText json;

    Web(OutboundClient client, JsonText json) {
        this.client = client;
        this.json = json;
    }

    /** What was answered, whatever its status. */
    OutboundAnswer send(OutboundRequest request) {
        try {
            return client.send(request);
        } catch (OutboundFailure silent) {
            throw new ProviderFailed(Kind.UNAVAILABLE, "The provider gives no answer.", silent);
        }
    }

    JsonObject object(OutboundRequest request, Kind otherwise) {
        return object(body(request, otherwise), otherwise);
    }

    /** A list; whatever else is answered is told as the provider's fault. */
    List<Json> list(OutboundRequest request) {
        if (read(body(request, Kind.UPSTREAM), Kind.UPSTREAM) instanceof JsonArray(List<Json> items)) {
            return items;
        }
        throw new ProviderFailed(Kind.UPSTREAM, "The provider answered with no list.");
    }

    JsonObject object(URI address, Kind otherwise) {
        return object(OutboundRequest.get(address), otherwise);
    }

    JsonObject object(String text, Kind otherwise) {
        if (read(text, otherwise) instanceof JsonObject object) {
            return object;
        }
        throw new ProviderFailed(otherwise, "The provider answered with no JSON object.");
    }

    String text(URI address, Kind otherwise) {
        return body(OutboundRequest.get(address), otherwise);
    }

    private String body(OutboundRequest request, Kind otherwise) {
        OutboundAnswer answer = send(request);
        if (answer.status() != 200) {
            throw new ProviderFailed(otherwise, "The provider answered with status " + answer.status() + ".");
        }
        return answer.body();
    }

    String written(Json value) {
        return json.write(value);
    }

    private Json read(String text, Kind otherwise) {
        try {
            return json.read(text);
        } catch (IllegalArgumentException unreadable) {
            throw new ProviderFailed(otherwise, "The provider answered with no JSON.", unreadable);
        }
    }
}
