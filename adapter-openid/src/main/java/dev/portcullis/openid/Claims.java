package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.session.Upstream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What providers say, under the names and in the types that data mappers know. Source: docs/contract/federation.md, "Claims". */
final class Claims {
    private static final List<String> TEXTS = List.of(
            "iss",
            "sub",
            "oid",
            "name",
            "given_name",
            "family_name",
            "last_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "profile",
            "picture",
            "website",
            "email",
            "gender",
            "birthdate",
            "zoneinfo",
            "phone_number",
            "hd",
            "team",
            "nonce");
    private static final Set<String> TRUTHS = Set.of("email_verified", "phone_number_verified", "nonce_supported");

    private static final int MOST_WAYS = 16;
    private static final int LONGEST_WORD = 256;

    private Claims() {}

    /** @param said everything that the provider said, in the names of OpenID Connect @param raw whether mappers see it as it was, too */
    static ProviderAccount account(JsonObject said, boolean raw, ProviderAccount.Tokens tokens) {
        return account(said, raw, tokens, Upstream.UNTOLD);
    }

    /** @param strength how strongly the provider made sure of them, as its token says */
    static ProviderAccount account(JsonObject said, boolean raw, ProviderAccount.Tokens tokens, Upstream strength) {
        JsonObject claims = JsonObject.EMPTY;
        for (String name : TEXTS) {
            claims = with(claims, name, text(said, name));
        }
        for (String name : TRUTHS) {
            claims = with(claims, name, truth(said, name));
        }
        claims = with(claims, "locale", locale(said));
        claims = with(claims, "updated_at", said.get("updated_at").filter(JsonNumber.class::isInstance));
        String subject = named(claims, "sub");
        named(claims, "iss");
        return new ProviderAccount(subject, raw ? claims.with("raw_claims", said) : claims, tokens, strength);
    }

    /** What a token says of how somebody was made sure of; nothing where that is not of the kind that it has to be. */
    static Upstream strength(JsonObject said) {
        List<String> ways = said.texts("amr").stream()
                .filter(way -> way.length() <= LONGEST_WORD)
                .limit(MOST_WAYS)
                .toList();
        return new Upstream(
                said.text("acr").filter(acr -> acr.length() <= LONGEST_WORD).orElse(null), ways);
    }

    private static String named(JsonObject claims, String name) {
        return claims.text(name)
                .orElseThrow(() -> new ProviderFailed(Kind.UPSTREAM, "The provider does not say who this is."));
    }

    private static JsonObject with(JsonObject claims, String name, Optional<Json> value) {
        return value.map(one -> claims.with(name, one)).orElse(claims);
    }

    private static Optional<Json> text(JsonObject said, String name) {
        return said.get(name).flatMap(value -> switch (value) {
            case JsonString(String text) -> text.isEmpty() ? Optional.empty() : Optional.of(value);
            case JsonNull none -> Optional.empty();
            default -> throw odd(name);
        });
    }

    private static Optional<Json> truth(JsonObject said, String name) {
        return said.get(name).flatMap(value -> switch (value) {
            case JsonBoolean truth -> truth.value() ? Optional.of(value) : Optional.empty();
            case JsonString(String text) when text.equals("true") -> Optional.of(JsonBoolean.TRUE);
            case JsonString(String text) when text.equals("false") || text.isEmpty() -> Optional.empty();
            case JsonNull none -> Optional.empty();
            default -> throw odd(name);
        });
    }

    private static Optional<Json> locale(JsonObject said) {
        return said.get("locale").flatMap(value -> switch (value) {
            case JsonString(String text) when !text.isEmpty() -> Optional.of(value);
            case JsonObject parts
            when parts.has("language") ->
                Optional.of(Json.of(parts.text("language").orElse("")
                        + parts.text("country").map(country -> "-" + country).orElse("")));
            default -> Optional.empty();
        });
    }

    private static ProviderFailed odd(String name) {
        return new ProviderFailed(Kind.UNTRUSTED, "The provider says something odd as " + name + ".");
    }
}
