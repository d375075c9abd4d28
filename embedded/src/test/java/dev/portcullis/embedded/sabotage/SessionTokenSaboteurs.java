package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.SessionTokenContract;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.SessionTokenContract}. */
final class SessionTokenSaboteurs {
    private SessionTokenSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "comes without a token",
                        on(ToSession.class).hears(r -> new ToSession(r.caller())),
                        "TK1",
                        "TK3",
                        "TK4",
                        "TK5",
                        "TK6"),
                who(
                        "signs nothing",
                        on(ToSession.class)
                                .gives(
                                        Session.class,
                                        session -> changed(
                                                session, token -> token.substring(0, token.lastIndexOf('.') + 1))),
                        "TK1"),
                who(
                        "comes with a token that nobody asked for",
                        on(ToSession.class)
                                .where(r -> r.tokenizeAs() == null)
                                .hears(r -> new ToSession(r.caller(), SessionTokenContract.TEMPLATE)),
                        "TK2"),
                who("says that a token is somebody else's", claiming("sub", Json.of("somebody else")), "TK3"),
                who("lets a token count for ever", claiming("exp", Json.of(9_999_999_999L)), "TK4"),
                who("gives all tokens the same name", claiming("jti", Json.of("the token")), "TK5"),
                who("takes any template", on(ToSession.class).forgives(400), "TK6"),
                who("answers nobody", on(ToSession.class).forgives(401), "TK7"));
    }

    private static Interposed claiming(String name, Json value) {
        return on(ToSession.class)
                .gives(Session.class, session -> changed(session, token -> claiming(name, value, token)));
    }

    private static String claiming(String name, Json value, String token) {
        String[] parts = token.split("\\.");
        var read = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        JsonObject claims =
                ContractJson.create().readText(JsonObject.class, read).with(name, value);
        String written = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.toString().getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + written + "." + parts[2];
    }

    private static Session changed(Session session, UnaryOperator<String> change) {
        String token = session.tokenized();
        return token == null ? session : session.withTokenized(change.apply(token));
    }
}
