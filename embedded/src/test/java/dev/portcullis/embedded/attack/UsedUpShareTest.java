package dev.portcullis.embedded.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.testkit.server.LocalServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger who asks for whatever there is, as a proxy at this machine sees them. */
class UsedUpShareTest {
    private static final String STRANGER = "203.0.113.7";
    private static final String NO_FLOW = "00000000-0000-0000-0000-000000000000";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "DELETE");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @DisplayName(
            "[S2] [S34] [B3] who has used up their share makes the server keep nothing more, whatever they ask for")
    void who_has_used_up_their_share_makes_the_server_keep_nothing_more() throws Exception {
        Path file = folder.resolve("people.sqlite");
        try (var portcullis = portcullis(file);
                var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            PublicApi api = portcullis.publicApi().clock(() -> 0).build();
            try (var server = LocalServer.serve(api, 0)) {
                List<String> queries = queries(server.address());
                ask(server.address(), "GET", "/self-service/login/api", STRANGER, "*/*");
                Map<String, Long> before = rows(database);

                for (String path :
                        api.openApi().json().object("paths").members().keySet()) {
                    for (String query : queries) {
                        askInEveryWay(server.address(), PARAMETER.matcher(path).replaceAll("x") + query);
                    }
                }

                assertThat(rows(database)).isEqualTo(before);
            }
        }
    }

    private static Portcullis portcullis(Path file) {
        return Portcullis.with()
                .sqlite(file)
                .set("selfservice.methods.link.enabled", "true")
                .set("selfservice.flows.recovery.enabled", "true")
                .set("selfservice.flows.recovery.use", "link")
                .set("selfservice.flows.verification.enabled", "true")
                .set("selfservice.flows.verification.use", "link")
                .set("serve.public.trusted_proxies", "[127.0.0.1]")
                .set("portcullis.limits.per_client.burst", "1")
                .start();
    }

    /** What stands behind paths: nothing, flows that there are, one that there is not, and what links carry. */
    private List<String> queries(URI server) throws Exception {
        var queries =
                new ArrayList<>(List.of("", "?flow=" + NO_FLOW, "?id=" + NO_FLOW, "?token=abc", "?state=x&code=y"));
        for (String kind : List.of("recovery", "verification")) {
            String flow = ask(server, "GET", "/self-service/" + kind + "/api", "client-of-" + kind, "*/*");
            var id = ID.matcher(flow);
            assertThat(id.find()).as(flow).isTrue();
            queries.add("?flow=" + id.group(1) + "&token=abc");
        }
        return queries;
    }

    private void askInEveryWay(URI server, String target) throws Exception {
        for (String method : METHODS) {
            for (String accept : List.of("text/html", "application/json")) {
                ask(server, method, target, STRANGER, accept);
            }
        }
    }

    private String ask(URI server, String method, String target, String from, String accept) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve(target))
                .header("X-Forwarded-For", from)
                .header("Accept", accept)
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        return answer.body();
    }

    private static Map<String, Long> rows(Connection database) throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var statement = database.createStatement()) {
            var tables = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'");
            var names = new ArrayList<String>();
            while (tables.next()) {
                names.add(tables.getString(1));
            }
            for (String table : names) {
                rows.put(
                        table,
                        statement.executeQuery("SELECT COUNT(*) FROM " + table).getLong(1));
            }
        }
        return rows;
    }
}
