package dev.portcullis.openid;

import dev.portcullis.ports.federation.ProviderFailed.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * LinkedIn before it spoke OpenID Connect: address and pictures stand deep in two answers. Source: docs/contract/federation.md,
 * "Providers".
 */
final class LinkedIn {
    static final String PERSON = "https://api.linkedin.com/v2/me?projection="
            + "(id,localizedFirstName,localizedLastName,profilePicture(displayImage~:playableStreams))";
    private static final URI ADDRESSES =
            URI.create("https://api.linkedin.com/v2/emailAddress?q=members&projection=(elements*(handle~))");
    private static final int BEST_PICTURE = 2;

    private LinkedIn() {}

    static JsonObject refined(JsonObject claims, Said said) {
        JsonObject addresses = said.web().object(Preset.bearer(ADDRESSES, said.accessToken()), Kind.UPSTREAM);
        JsonObject addressed = with(claims, "email", Path.in(addresses, "elements.0.handle~.emailAddress"));
        return with(addressed, "picture", picture(said.person()));
    }

    /** The third of the pictures, which grow; the last one where there are fewer. */
    private static Optional<Json> picture(JsonObject person) {
        return Path.in(person, "profilePicture.displayImage~.elements")
                .filter(JsonArray.class::isInstance)
                .map(pictures -> ((JsonArray) pictures).items())
                .filter(pictures -> !pictures.isEmpty())
                .flatMap(LinkedIn::best);
    }

    private static Optional<Json> best(List<Json> pictures) {
        return Path.in(pictures.get(Math.min(BEST_PICTURE, pictures.size() - 1)), "identifiers.0.identifier");
    }

    private static JsonObject with(JsonObject claims, String name, Optional<Json> value) {
        return value.map(one -> claims.with(name, one)).orElse(claims);
    }
}
