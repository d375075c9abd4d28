package dev.portcullis.domain.identity;

import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the schema's extension says of given traits, each text in its canonical form. Source: docs/contract/identity-schema.md,
 * "The keyword" and "Normal forms".
 *
 * @param passwordIdentifiers the texts to sign in with by password
 * @param webauthnIdentifiers the texts to sign in with by security key
 * @param codeAddresses the addresses to sign in with by code
 */
public record TraitIdentifiers(
        Set<String> passwordIdentifiers,
        Set<String> webauthnIdentifiers,
        Set<ChannelAddress> codeAddresses,
        Set<ChannelAddress> verifiable,
        Set<ChannelAddress> recovery) {

    /** An address and the channel that reaches it. */
    public record ChannelAddress(String value, Channel via) {}

    /** Every text by which somebody is found or reached. */
    public Set<String> all() {
        var all = new LinkedHashSet<String>();
        all.addAll(passwordIdentifiers);
        all.addAll(webauthnIdentifiers);
        List.of(codeAddresses, verifiable, recovery).forEach(some -> some.forEach(one -> all.add(one.value())));
        return all;
    }

    static TraitIdentifiers in(TraitSchema schema, Json traits, Identifiers identifiers) {
        var marked = new TraitIdentifiers(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        for (TraitField field : schema.fields()) {
            if (!field.extension().isEmpty()) {
                texts(traits, field.path()).stream()
                        .filter(text -> !identifiers.canonical(text).isEmpty())
                        .forEach(text -> marked.mark(identifiers, field, text));
            }
        }
        return marked;
    }

    private void mark(Identifiers identifiers, TraitField field, String text) {
        JsonObject extension = field.extension();
        JsonObject credentials = extension.object("credentials");
        if (isIdentifier(credentials.object("password"))) {
            passwordIdentifiers.add(identifiers.canonical(text));
        }
        if (isIdentifier(credentials.object("webauthn"))) {
            webauthnIdentifiers.add(identifiers.canonical(text));
        }
        if (isIdentifier(credentials.object("code"))) {
            codeAddresses.add(reachable(identifiers, credentials.object("code"), text));
        }
        if (extension.has("verification")) {
            verifiable.add(reachable(identifiers, extension.object("verification"), text));
        }
        if (extension.has("recovery")) {
            recovery.add(reachable(identifiers, extension.object("recovery"), text));
        }
    }

    private static boolean isIdentifier(JsonObject credential) {
        return credential.isTrue("identifier");
    }

    private static ChannelAddress reachable(Identifiers identifiers, JsonObject rule, String text) {
        var via = new Channel(rule.text("via").orElse(Channel.EMAIL.value()));
        return new ChannelAddress(identifiers.canonical(text), via);
    }

    static List<String> texts(Json traits, List<String> path) {
        Json place = traits;
        for (String name : path.subList(1, path.size())) {
            place = place instanceof JsonObject object ? object.get(name).orElse(JsonArray.EMPTY) : JsonArray.EMPTY;
        }
        var texts = new ArrayList<String>();
        List<Json> values =
                place instanceof JsonArray(List<Json> items) ? items : List.of(Objects.requireNonNull(place));
        for (Json value : values) {
            if (value instanceof JsonString(String text) && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
