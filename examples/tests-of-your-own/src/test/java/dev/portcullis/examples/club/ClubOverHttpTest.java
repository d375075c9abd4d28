package dev.portcullis.examples.club;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.server.LocalServer;
import org.junit.jupiter.api.RepeatedTest;

/** The same club, whose engine is asked over HTTP: by the client that it has in production. */
class ClubOverHttpTest {
    private final Person ada = Person.anyone();

    @RepeatedTest(2)
    void a_member_who_has_not_shown_an_address_stays_outside() {
        try (var portcullis = Portcullis.inMemory();
                var server = LocalServer.serve(portcullis, 0);
                var api = HttpFrontendApi.at(server.address()).build()) {
            String token = new Journeys(api).token(ada);
            assertThat(new Club(api).admits(Caller.nativeApp().withSessionToken(token)))
                    .isFalse();
            assertThat(Mailbox.at(server.address()).await(ada.email()).code()).isNotEmpty();
        }
    }
}
