package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.testkit.courier.Mailbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** HEAD, as the scanner of a mail program asks for every link it sees. */
@QuarkusTest
@TestProfile(HeadTest.Links.class)
class HeadTest {
    private static final String ANN = "{\"method\":\"password\",\"password\":\"correct-horse-7-battery\","
            + "\"traits\":{\"email\":\"ann@example.org\"}}";
    private static final String LOGIN =
            "{\"method\":\"password\",\"identifier\":\"ann@example.org\",\"password\":\"correct-horse-7-battery\","
                    + "\"csrf_token\":\"%s\"}";
    private static final String MAILED =
            "{ \"verification\": {\"via\": \"email\"}, \"recovery\": {\"via\": \"email\"}, ";
    private static final List<String> FLOWS = List.of("login", "registration", "recovery", "verification", "settings");

    /** Mails carry links, in the words of the default profile: opening one finishes everything. */
    public static class Links implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("portcullis");
                String schema = Files.readString(Path.of("src/test/resources/person.schema.json"))
                        .replace("{ \"credentials\"", MAILED + "\"credentials\"");
                Files.writeString(folder.resolve("person.schema.json"), schema);
                Path file = Files.writeString(folder.resolve("links.yaml"), """
                        dsn: sqlite://%1$s/people.sqlite
                        identity:
                          schemas:
                            - id: person
                              url: file://%1$s/person.schema.json
                        selfservice:
                          methods:
                            link: {enabled: true}
                            code: {enabled: false}
                          flows:
                            recovery: {enabled: true, use: link}
                            verification: {enabled: true, use: link}
                        """.formatted(folder));
                return Map.of(Sources.FILES, "src/test/resources/memory.yaml" + File.pathSeparator + file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @TestHTTPResource
    URI base;

    @Inject
    Portcullis portcullis;

    @Test
    @DisplayName("[U3] HEAD tells what GET would, changes no row, hands over no cookie and uses nothing up")
    void head_changes_nothing_anywhere() throws SQLException {
        try (var web = new Web(base.getPort())) {
            Mailbox mailbox = Mailbox.of(portcullis.inbox().orElseThrow());
            List<String> paths = everything(web, mailbox);
            Map<String, List<String>> before = rows();

            var told = new ArrayList<Integer>();
            for (String path : paths) {
                HttpResponse<String> answer = web.head(path);
                told.add(answer.statusCode());
                assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
                assertThat(answer.body()).as(path).isEmpty();
            }
            assertThat(rows()).isEqualTo(before);

            for (int i = 0; i < paths.size(); i++) {
                assertThat(web.get(paths.get(i)).statusCode()).as(paths.get(i)).isEqualTo(told.get(i));
            }
            assertThat(rows()).isNotEqualTo(before);
        }
    }

    /** PageUrls of everything that GET takes; those that sign out or in come last. */
    private List<String> everything(Web web, Mailbox mailbox) {
        String registration = id(web, "/self-service/registration/api");
        assertThat(web.post("/self-service/registration?flow=" + registration, Web.JSON, ANN)
                        .statusCode())
                .isEqualTo(200);
        String verification = path(mailbox.await("ann@example.org").link());
        String recovery = recoveryLink(web, mailbox);
        String login = "/self-service/login?method=password&flow=" + id(web, "/self-service/login/api");
        String logout = signedIn(web);
        var paths = new ArrayList<>(List.of(
                "/sessions",
                "/sessions/whoami",
                "/schemas",
                "/health/alive",
                "/health/ready",
                "/dev/mail",
                "/no/such/path"));
        for (String flow : FLOWS) {
            String at = "/self-service/" + flow;
            paths.add(at + "/browser?return_to=https%3A%2F%2Fevil.example.org");
            paths.add(at + "/browser");
            paths.add(at + "/api");
            paths.add(at);
            paths.add(at + "?flow=00000000-0000-4000-8000-000000000000");
        }
        paths.add(login);
        paths.add("/self-service/logout?token=wrong");
        paths.add(verification);
        paths.add(recovery.replaceFirst("token=", "token=x"));
        paths.add(logout);
        paths.add(recovery);
        return paths;
    }

    private static String recoveryLink(Web web, Mailbox mailbox) {
        String flow = id(web, "/self-service/recovery/api");
        web.post(
                "/self-service/recovery?flow=" + flow, Web.JSON, "{\"method\":\"link\",\"email\":\"ann@example.org\"}");
        return path(mailbox.await("ann@example.org").link());
    }

    private static String signedIn(Web web) {
        var flow = web.read(web.get("/self-service/login/browser", "Accept", Web.JSON));
        var body = LOGIN.formatted(Web.input(flow, "csrf_token"));
        web.post("/self-service/login?flow=" + flow.text("id").orElseThrow(), Web.JSON, body);
        var logout = web.read(web.get("/self-service/logout/browser", "Accept", Web.JSON));
        return path(logout.text("logout_url").orElseThrow());
    }

    private static String id(Web web, String start) {
        return web.read(web.get(start)).text("id").orElseThrow();
    }

    private static String path(String link) {
        URI uri = URI.create(link);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private Map<String, List<String>> rows() throws SQLException {
        String file = portcullis.configuration().database().dsn().replaceFirst("sqlite://", "");
        var all = new TreeMap<String, List<String>>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String table : texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
                all.put(table, texts(connection, "SELECT * FROM " + table));
            }
        }
        // Who is carried where is the courier's own affair.
        all.remove("outbox");
        return all;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var row = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(rows.getString(column)).append('|');
                }
                texts.add(row.substring(0, row.length() - 1));
            }
        }
        return texts.stream().sorted().toList();
    }
}
