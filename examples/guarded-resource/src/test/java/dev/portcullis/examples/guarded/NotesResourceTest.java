package dev.portcullis.examples.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotesResourceTest {
    @TestHTTPResource("/notes")
    URI notes;

    @Inject
    FrontendApi api;

    @Inject
    SessionGuard guard;

    private final Person ada = Person.anyone();

    @Test
    void a_stranger_is_kept_out() throws Exception {
        assertThat(get("X-Other", "1").statusCode()).isEqualTo(401);
        assertThat(get("X-Session-Token", "made up").statusCode()).isEqualTo(401);
    }

    @Test
    void an_app_gets_the_notes_of_its_person() throws Exception {
        String token = new Journeys(api).token(ada);
        assertThat(get("X-Session-Token", token).body()).isEqualTo("Notes of " + ada.email());
        assertThat(get("Authorization", "Bearer " + token).body()).isEqualTo("Notes of " + ada.email());
    }

    @Test
    void a_browser_gets_the_notes_of_its_person() throws Exception {
        var browser = new Browser();
        new Journeys(api).registerIn(browser, ada);
        String cookies = browser.script().cookies().header();
        assertThat(get("Cookie", cookies).body()).isEqualTo("Notes of " + ada.email());
    }

    @Test
    void who_signed_out_is_kept_out_once_that_is_known() throws Exception {
        String token = new Journeys(api).token(ada);
        assertThat(get("X-Session-Token", token).statusCode()).isEqualTo(200);
        api.performNativeLogout(PerformNativeLogout.of(token, Caller.nativeApp()));
        guard.forget(Caller.nativeApp().withSessionToken(token));
        assertThat(get("X-Session-Token", token).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String header, String value) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(notes).header(header, value).build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
