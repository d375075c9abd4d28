package dev.portcullis.server;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Does what people do, many times over, so that java archives not only the classes of the main paths but also what it learned
 * while they ran: a server that begins with that is quick from its first second. It makes an account, so it is for a database of
 * its own; see ./serve.
 */
final class Rehearsal {
    /** How many times over, so that java learns enough; some seconds of processor time. */
    static final int ROUNDS = 30;

    private static final int PEOPLE = 3;
    private static final int CHECKS = 60;
    private static final int FLOWS = 6;
    static final String PASSWORD = "rehearsed-with-7-others";

    private final LoopbackConnection server;
    private final ContractJson json = ContractJson.create();

    private final int rounds;

    private Rehearsal(LoopbackConnection server, int rounds) {
        this.server = server;
        this.rounds = rounds;
    }

    /** Never fails: what was not rehearsed is only slower at first. */
    static void run(int port, int rounds) {
        try (var server = new LoopbackConnection(port)) {
            new Rehearsal(server, rounds).run();
        } catch (IOException | RuntimeException broken) {
            System.err.println("portcullis: the rehearsal ended early: " + broken);
        }
    }

    private void run() throws IOException {
        for (int person = 0; person < PEOPLE; person++) {
            String address = address(person);
            Optional<String> token = signUp(address);
            signIn(address);
            if (token.isPresent()) {
                check(token.get(), CHECKS * rounds / PEOPLE);
            }
        }
        flows();
        pages();
    }

    static String address(int person) {
        return "rehearsal-" + person + "@example.org";
    }

    private Optional<String> signUp(String address) throws IOException {
        return submit(
                "registration",
                "{\"method\":\"password\",\"password\":\"" + PASSWORD + "\",\"traits\":{\"email\":\"" + address
                        + "\"}}");
    }

    private void signIn(String address) throws IOException {
        submit(
                "login",
                "{\"method\":\"password\",\"password\":\"" + PASSWORD + "\",\"identifier\":\"" + address + "\"}");
    }

    /** @return the session's token */
    private Optional<String> submit(String kind, String body) throws IOException {
        JsonObject flow = object(server.get("/self-service/" + kind + "/api"));
        Optional<String> id = flow.text("id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return object(server.post("/self-service/" + kind + "?flow=" + id.get(), body))
                .text("session_token");
    }

    private JsonObject object(LoopbackConnection.Reply reply) {
        return reply.isGood() && json.parse(reply.body()) instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    private void check(String token, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            server.get("/sessions/whoami", "X-Session-Token: " + token);
        }
    }

    private void flows() throws IOException {
        for (int i = 0; i < FLOWS * rounds; i++) {
            server.get("/self-service/login/api");
            server.get("/self-service/login/browser", "Accept: application/json");
        }
    }

    private void pages() throws IOException {
        var start = server.get("/self-service/login/browser", "Accept: text/html");
        Optional<String> page = start.header("Location");
        Optional<String> cookie = start.header("Set-Cookie");
        if (page.isEmpty() || cookie.isEmpty()) {
            return;
        }
        URI address = URI.create(page.get());
        for (int i = 0; i < rounds; i++) {
            server.get(
                    address.getRawPath() + "?" + address.getRawQuery(), "Accept: text/html", "Cookie: " + cookie.get());
        }
    }
}
