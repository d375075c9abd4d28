package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.time.Instant;
import java.util.List;

/** All credentials of an identity as one document: they are read and changed together, in one statement. */
record Credentials(ContractJson json) {
    String text(List<Credential> credentials) {
        return json.writeText(
                new JsonArray(credentials.stream().map(Credentials::toJson).toList()));
    }

    List<Credential> read(String text) {
        return json.readListText(JsonObject.class, text).stream()
                .map(Credentials::fromJson)
                .toList();
    }

    private static Json toJson(Credential credential) {
        return JsonObject.EMPTY
                .with("type", Json.of(credential.type().value()))
                .with("identifiers", JsonArray.ofTexts(credential.identifiers()))
                .with("config", credential.config())
                .with("created_at", Json.of(Micros.of(credential.createdAt())))
                .with("updated_at", Json.of(Micros.of(credential.updatedAt())));
    }

    private static Credential fromJson(JsonObject members) {
        return new Credential(
                new CredentialType(members.text("type").orElseThrow()),
                texts(members),
                members.object("config"),
                moment(members, "created_at"),
                moment(members, "updated_at"));
    }

    private static List<String> texts(JsonObject members) {
        return members.get("identifiers").orElseThrow() instanceof JsonArray(var items)
                ? items.stream().map(item -> ((JsonString) item).value()).toList()
                : List.of();
    }

    private static Instant moment(JsonObject members, String name) {
        var number = (JsonNumber) members.get(name).orElseThrow();
        return Micros.toInstant(number.value().longValueExact());
    }
}
