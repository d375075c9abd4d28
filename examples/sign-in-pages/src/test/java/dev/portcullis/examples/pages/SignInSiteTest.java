package dev.portcullis.examples.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInSiteTest {
    private final Portcullis portcullis = Portcullis.inMemory();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Person ada = Person.anyone();
    private SignInSite site;

    @BeforeEach
    void open() throws IOException {
        new Journeys(portcullis.frontend()).register(ada);
        site = SignInSite.start(portcullis.frontend(), 0);
    }

    @AfterEach
    void close() {
        browser.close();
        site.close();
        portcullis.close();
    }

    @Test
    void somebody_signs_in_and_out() throws Exception {
        assertThat(get("/").body()).contains("Nobody is signed in");
        assertThat(signIn(ada.password()).body()).contains("Hello " + ada.email());
        assertThat(get("/").body()).contains("Hello " + ada.email());
        assertThat(post("/logout", "").body()).contains("Nobody is signed in");
        assertThat(get("/").body()).contains("Nobody is signed in");
    }

    @Test
    void who_is_signed_in_needs_no_form() throws Exception {
        signIn(ada.password());
        assertThat(get("/login").body()).contains("Hello " + ada.email());
    }

    @Test
    void a_wrong_password_shows_the_form_again() throws Exception {
        var again = signIn("not this one");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("<form").contains("value=\"" + ada.email() + "\"");
        assertThat(get("/").body()).contains("Nobody is signed in");
    }

    @Test
    void a_form_of_nowhere_gives_way_to_a_new_one() throws Exception {
        assertThat(post("/login?flow=none", "method=password").body()).contains("<form");
    }

    @Test
    void a_form_without_its_token_signs_nobody_in() throws Exception {
        String form = get("/login").body();
        post(
                first("action=\"([^\"]+)\"", form),
                fields(Map.of("method", "password", "identifier", ada.email(), "password", ada.password())));
        assertThat(get("/").body()).contains("Nobody is signed in");
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        String form = get("/login").body();
        var entered = Map.of(
                "method",
                "password",
                "csrf_token",
                first("name=\"csrf_token\" value=\"([^\"]+)\"", form),
                "identifier",
                ada.email(),
                "password",
                password);
        return post(first("action=\"([^\"]+)\"", form), fields(entered));
    }

    private static String first(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s is in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String fields) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
