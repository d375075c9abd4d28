package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What java learns from before an archive is made. */
@QuarkusTest
@TestProfile(InMemory.class)
class RehearsalTest {
    @TestHTTPResource
    URI base;

    @Inject
    Portcullis portcullis;

    @Test
    void people_signed_up_and_in_meanwhile() {
        Rehearsal.run(base.getPort(), 1);

        var person = new Person(Rehearsal.address(0), Rehearsal.PASSWORD, "Any", "One");
        assertThat(new Journeys(portcullis.frontend()).signIn(person).session().active())
                .isTrue();
    }

    @Test
    void pages_are_led_to_by_a_start_and_its_cookie() throws IOException {
        try (var server = new LoopbackConnection(base.getPort())) {
            var start = server.get("/self-service/login/browser", "Accept: text/html");
            assertThat(start.header("location"))
                    .hasValueSatisfying(page -> assertThat(page).contains("?flow="));
            assertThat(start.header("Set-Cookie")).isPresent();
        }
    }

    @Test
    void a_server_that_is_not_there_ends_it_quietly() {
        Rehearsal.run(1, 1);
    }
}
