package dev.portcullis.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.boundary.http.FakeRequest;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.IdentitySchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths are ours, and that the others are nobody else's business of ours. */
class PublicApiTest {
    private final PublicApi guest = Nothing.offered().below("/auth").build();

    @ParameterizedTest
    @CsvSource({
        "GET, /auth/sessions/whoami",
        "GET, /auth/self-service/login/browser?refresh=true",
        "HEAD, /auth/health/alive",
        "GET, http://example.org/auth/sessions/whoami"
    })
    void a_guest_answers_what_is_below_its_path(String method, String target) throws IOException {
        assertThat(answer(guest, method, target).orElseThrow().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /notes",
        "POST, /notes",
        "GET, /sessions/whoami",
        "GET, /auth",
        "GET, /auth/",
        "GET, /auth/nonsense",
        "POST, /auth/nonsense",
        "GET, /authx/sessions/whoami",
        "GET, /auth/admin/identities",
        "GET, /auth/admin/schemas",
        "GET, /auth/dev/mail",
        "OPTIONS, /notes",
        "GET, ''"
    })
    void everything_else_is_somebody_elses(String method, String target) throws IOException {
        assertThat(answer(guest, method, target)).isEmpty();
        assertThat(guest.owns(target)).isFalse();
    }

    @Test
    void another_method_at_our_path_is_told_what_is_allowed() throws IOException {
        var answer = answer(guest, "DELETE", "/auth/self-service/login").orElseThrow();
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/self-service/fed-cm/parameters", "/auth/self-service/fed-cm/token"})
    void what_is_switched_off_is_nobody_elses(String target) throws IOException {
        assertThat(answer(guest, "GET", target).orElseThrow().status()).isEqualTo(404);
        assertThat(guest.owns(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/notes", "/sessions/whoami", "/auth/nonsense", "/auth/dev/mail"})
    void a_whole_site_says_what_it_does_not_have(String target) throws IOException {
        var site = Nothing.offered().below("/auth").asWholeSite().build();
        assertThat(answer(site, "GET", target).orElseThrow().status()).isEqualTo(404);
        assertThat(site.owns(target)).isTrue();
    }

    @Test
    void a_whole_site_leads_password_managers_to_the_settings_and_a_guest_leaves_that_to_its_host() throws IOException {
        var site = Nothing.offered()
                .publicAddress("https://id.example.org/")
                .asWholeSite()
                .build();
        var answer = answer(site, "GET", "/.well-known/change-password").orElseThrow();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("https://id.example.org/self-service/settings/browser");
        assertThat(guest.owns("/auth/.well-known/change-password")).isFalse();
    }

    @Test
    void a_body_is_read_where_one_is_wanted_and_no_further_than_it_may_go() throws IOException {
        var endless = new Endless();
        var request = FakeRequest.of("POST", "/auth/self-service/login");
        assertThat(guest.answer(request, () -> endless).orElseThrow().status()).isEqualTo(413);
        assertThat(endless.read).isEqualTo(PublicApi.MOST_BYTES + 1);
        var whoami = FakeRequest.of("POST", "/auth/sessions/whoami");
        assertThat(guest.answer(whoami, InputStream::nullInputStream)
                        .orElseThrow()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_pages_of_a_list_are_below_the_same_path() throws IOException {
        var answer = answer(guest, "GET", "/auth/schemas").orElseThrow();
        assertThat(answer.header("Link").orElseThrow()).startsWith("</auth/schemas?page=0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                     | a b c d e | first
                    per_page=2                             | a b       | next last
                    per_page=2&page=1                      | c d       | first next prev last
                    per_page=2&page=2                      | e         | first prev
                    per_page=2&page=9                      | ''        | first prev
                    page=9                                 | ''        | first
                    page_size=2&page_token=eyJvZmZzZXQiOiIyIiwidiI6Mn0 | c d | first next prev last
                    per_page=0                             | a         | next last
                    page=999999999&per_page=1000           | ''        | first
                    """)
    void a_page_of_the_schemas_is_a_part_with_links_to_the_others(String query, String part, String relations)
            throws IOException {
        List<IdentitySchema> five = Stream.of("a", "b", "c", "d", "e")
                .map(id -> new IdentitySchema(id, JsonObject.EMPTY))
                .toList();
        var answer = answer(Nothing.offered(five).build(), "GET", "/schemas?" + query)
                .orElseThrow();
        assertThat(found("\"id\":\"(.)\"", new String(answer.body(), StandardCharsets.UTF_8)))
                .isEqualTo(part);
        assertThat(found("rel=\"([a-z]+)\"", answer.header("Link").orElseThrow()))
                .isEqualTo(relations);
    }

    private static String found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_path_without_its_slash_is_refused() {
        for (String path : new String[] {"auth", "/auth/", "/"}) {
            assertThatThrownBy(() -> Nothing.offered().below(path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(path);
        }
    }

    private static Optional<HttpAnswer> answer(PublicApi api, String method, String target) throws IOException {
        return api.answer(FakeRequest.of(method, target), InputStream::nullInputStream);
    }

    private static final class Endless extends InputStream {
        private int read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            read += length;
            return length;
        }
    }
}
