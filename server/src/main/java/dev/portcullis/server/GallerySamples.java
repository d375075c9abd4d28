package dev.portcullis.server;

import dev.portcullis.domain.message.Wording;
import dev.portcullis.json.ContractJson;
import dev.portcullis.pages.flow.FlowKind;
import dev.portcullis.pages.gallery.SampleFlow;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Flows of every kind and method in every state, for the gallery of pages: as they are kept, said in the words of today. */
final class GallerySamples {
    private static final String FILE = "flows.json";

    // A caption that is all of it what somebody typed or configured.
    private static final long NOTHING_BUT_A_VALUE = 1070000;

    private final ContractJson json = ContractJson.create();
    private final Wording wording;

    GallerySamples(Wording wording) {
        this.wording = wording;
    }

    List<SampleFlow> all() {
        try (InputStream in = Objects.requireNonNull(GallerySamples.class.getResourceAsStream(FILE))) {
            return ((JsonArray) reworded(json.parse(in.readAllBytes())))
                    .items().stream().map(sample -> sample((JsonObject) sample)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SampleFlow sample(JsonObject sample) {
        String kind = sample.text("kind").orElseThrow();
        byte[] flow = json.write(sample.object("flow"));
        return new SampleFlow(
                sample.text("name").orElseThrow(),
                FlowKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                json.read(type(kind), flow));
    }

    private static Class<? extends Flow> type(String kind) {
        return switch (kind) {
            case "login" -> LoginFlow.class;
            case "registration" -> RegistrationFlow.class;
            case "settings" -> SettingsFlow.class;
            case "recovery" -> RecoveryFlow.class;
            default -> VerificationFlow.class;
        };
    }

    /** The same with every numbered text as it is said now. */
    private Json reworded(Json value) {
        return switch (value) {
            case JsonArray array ->
                new JsonArray(array.items().stream().map(this::reworded).toList());
            case JsonObject object -> said(object);
            default -> value;
        };
    }

    private JsonObject said(JsonObject object) {
        var members = new LinkedHashMap<String, Json>();
        object.members().forEach((name, member) -> members.put(name, reworded(member)));
        var same = new JsonObject(members);
        return object.members().get("id") instanceof JsonNumber(var id)
                        && object.has("text")
                        && id.longValue() != NOTHING_BUT_A_VALUE
                ? same.with("text", Json.of(wording.text(id.longValue(), same.object("context"))))
                : same;
    }
}
