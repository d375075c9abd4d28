package dev.portcullis.rest.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.serve.CorsSettings;
import dev.portcullis.boundary.serve.ServeSettings;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.courier.ReceivedMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who finds {@code /dev/mail}, with CORS open to everybody. */
class LoopbackOnlyTest {
    private static final CorsSettings EVERYONE =
            new CorsSettings(List.of("*"), List.of("GET", "POST"), List.of("*"), List.of(), false, Duration.ZERO);
    private static final UUID ID = new UUID(1, 2);
    private static final ReceivedMessage MESSAGE = new ReceivedMessage(
            new RenderedMessage(ID, Channel.EMAIL, "a@example.org", "any", "Subject", "Text", null, JsonObject.EMPTY),
            Instant.EPOCH);
    private static final FilterServer GATE = new FilterServer(new ServeSettings(null, EVERYONE), new OneMail());
    private static final String PORT = Integer.toString(GATE.port());

    private static final List<String> OUR_HOSTS = List.of("127.0.0.1:" + PORT, "LOCALHOST", "[::1]:" + PORT);
    private static final List<String> OTHER_HOSTS = List.of(
            "mail.example.org", "127.0.0.1.example.org", "localhost.example.org", "10.0.0.1", "0.0.0.0", "2130706433");
    private static final List<String> OUR_PAGES = List.of(
            "",
            "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n",
            "Sec-Fetch-Site: same-origin\r\nOrigin: OWN\r\n",
            "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\n");
    private static final List<String> OTHER_PAGES = List.of(
            "Origin: https://evil.example.org\r\n",
            "Origin: null\r\n",
            "Origin: http://localhost:1\r\n",
            "Origin: \r\n",
            "Origin: OWN\r\nOrigin: https://evil.example.org\r\n",
            "Sec-Fetch-Site: cross-site\r\n",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n",
            "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\n",
            "Sec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site\r\n");
    private static final List<String> PROXIES = List.of(
            "X-Forwarded-For: 127.0.0.1\r\n",
            "x-forwarded-proto: https\r\n",
            "Forwarded: for=x\r\n",
            "Via: 1.1 x\r\n",
            "X-Real-IP: 127.0.0.1\r\n");

    private record OneMail() implements Inbox {
        @Override
        public List<ReceivedMessage> newest() {
            return List.of();
        }

        @Override
        public Optional<ReceivedMessage> find(UUID id) {
            return Optional.of(MESSAGE);
        }

        @Override
        public void listen(Consumer<ReceivedMessage> listener) {
            // Nothing arrives.
        }
    }

    @AfterAll
    static void close() {
        GATE.close();
    }

    private static String ask(FilterServer server, String method, String path, @Nullable String host, String headers)
            throws IOException {
        String own = "http://" + host;
        return server.sendRaw(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers.replace("OWN", own)
                        + "Connection: close\r\n\r\n")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    @DisplayName("[S8] this machine's own pages and programs find the mails, without any word of other origins")
    void this_machine_finds_them() throws IOException {
        for (String host : OUR_HOSTS) {
            for (String page : OUR_PAGES) {
                for (String path : List.of("/dev/mail", "/dev/mail/" + ID)) {
                    assertThat(ask(GATE, "GET", path, host, page))
                            .as(host + " " + page)
                            .startsWith("http/1.1 200")
                            .doesNotContain("access-control");
                }
            }
        }
    }

    @Test
    @DisplayName("[S8] whatever one of host, page and proxy is another's, nothing is there, preflights included")
    void all_others_find_nothing() throws IOException {
        var hosts = Stream.concat(OUR_HOSTS.stream(), OTHER_HOSTS.stream()).toList();
        var pages = Stream.concat(OUR_PAGES.stream(), OTHER_PAGES.stream()).toList();
        var proxies = new ArrayList<>(PROXIES);
        proxies.add("");
        for (String host : hosts) {
            for (String page : pages) {
                for (String proxy : proxies) {
                    boolean ours = OUR_HOSTS.contains(host) && OUR_PAGES.contains(page) && proxy.isEmpty();
                    if (!ours) {
                        isNotThere(GATE, host, page + proxy);
                    }
                }
            }
        }
    }

    private static void isNotThere(FilterServer server, String host, String headers) throws IOException {
        for (String method : List.of("GET", "OPTIONS")) {
            String asks = method.equals("OPTIONS") ? "Access-Control-Request-Method: GET\r\n" : "";
            assertThat(ask(server, method, "/dev/mail", host, headers + asks))
                    .as(method + " " + host + " " + headers)
                    .startsWith("http/1.1 404")
                    .doesNotContain("access-control");
        }
    }

    @Test
    @DisplayName("[S8] where no inbox is offered, as where the public address is not this machine's, nobody finds one")
    void without_an_inbox_nobody_finds_one() throws IOException {
        try (var server = new FilterServer(new ServeSettings(null, EVERYONE))) {
            for (String page : OUR_PAGES) {
                isNotThere(server, "127.0.0.1:" + server.port(), page);
            }
        }
    }

    @Test
    @DisplayName("[S8] two hosts are no host")
    void two_hosts_are_no_host() throws IOException {
        assertThat(ask(GATE, "GET", "/dev/mail", "localhost", "Host: localhost\r\n"))
                .doesNotStartWith("http/1.1 200");
    }
}
