package dev.portcullis.openid;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** What some providers tell in a way of their own. Source: docs/contract/federation.md, "Providers". */
final class Refinements {
    private static final Map<String, String> GENDERS = Map.of("1", "female", "2", "male");

    private Refinements() {}

    /** A moment of the last change that is a text becomes a number of seconds. */
    static JsonObject moment(JsonObject claims, Said said) {
        Optional<String> changed = said.person().text("updated_at");
        if (changed.isEmpty()) {
            return claims;
        }
        try {
            long seconds = OffsetDateTime.parse(changed.get()).toEpochSecond();
            return claims.with("updated_at", Json.of(seconds));
        } catch (DateTimeException none) {
            return claims.without("updated_at");
        }
    }

    static JsonObject gitHub(JsonObject claims, Said said) {
        return moment(GitHubEmails.with(claims, said), said);
    }

    /** A provider that shows no address that it has not proven. */
    static JsonObject vouchedAddress(JsonObject claims, Said said) {
        boolean hasAddress = claims.text("email").filter(one -> !one.isEmpty()).isPresent();
        return hasAddress ? claims.with("email_verified", Json.of(true)) : claims;
    }

    static JsonObject discord(JsonObject claims, Said said) {
        JsonObject person = said.person();
        String number = person.text("discriminator").map(one -> "#" + one).orElse("");
        JsonObject named = person.text("username")
                .map(name -> claims.with("name", Json.of(name + number)))
                .orElse(claims);
        return person.text("avatar")
                .map(picture ->
                        named.with("picture", Json.of(avatar(person.text("id").orElse(""), picture))))
                .orElse(named);
    }

    private static String avatar(String id, String picture) {
        String ending = picture.startsWith("a_") ? ".gif" : ".png";
        return "https://cdn.discordapp.com/avatars/" + id + "/" + picture + ending;
    }

    /** The address comes with the token; what a gender is called is a number. */
    static JsonObject vk(JsonObject claims, Said said) {
        JsonObject told = said.granted()
                .answer()
                .text("email")
                .map(email -> claims.with("email", Json.of(email)))
                .orElse(claims);
        return Path.in(said.person(), "response.0.sex")
                .filter(JsonNumber.class::isInstance)
                .map(sex -> GENDERS.get(((JsonNumber) sex).value().toPlainString()))
                .map(gender -> told.with("gender", Json.of(gender)))
                .orElse(told);
    }

    static JsonObject yandex(JsonObject claims, Said said) {
        return said.person()
                .text("default_avatar_id")
                .filter(id -> !id.isEmpty() && !said.person().isTrue("is_avatar_empty"))
                .map(id ->
                        claims.with("picture", Json.of("https://avatars.yandex.net/get-yapic/" + id + "/islands-200")))
                .orElse(claims);
    }
}
