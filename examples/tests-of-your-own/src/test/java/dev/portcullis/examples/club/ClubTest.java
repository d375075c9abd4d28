package dev.portcullis.examples.club;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.companion.form.Form;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person, a mailbox and a clock, each ready for use. */
class ClubTest {
    private final StillClock clock = new StillClock();
    private final Portcullis portcullis = Portcullis.inMemory(clock);
    private final Mailbox mailbox = Mailbox.of(portcullis.inbox().orElseThrow());
    private final FrontendApi api = portcullis.frontend();
    private final Club club = new Club(api);
    private final Person ada = Person.anyone();

    @AfterEach
    void stop() {
        portcullis.close();
    }

    @Test
    void a_stranger_stays_outside() {
        assertThat(club.admits(Caller.nativeApp())).isFalse();
    }

    @Test
    void somebody_new_stays_outside_until_the_code_of_the_mail_is_entered() {
        var app = signUp();
        assertThat(club.admits(app)).isFalse();
        verify(app);
        assertThat(club.admits(app)).isTrue();
    }

    @Test
    void a_member_stays_outside_after_the_session_is_over() {
        var app = signUp();
        verify(app);
        clock.advance(Duration.ofHours(23));
        assertThat(club.admits(app)).isTrue();
        clock.advance(Duration.ofHours(2));
        assertThat(club.admits(app)).isFalse();
    }

    /** Ada has an account, and the mail that comes with it is put aside. */
    private Caller signUp() {
        String token = new Journeys(api).token(ada);
        mailbox.await(ada.email());
        return Caller.nativeApp().withSessionToken(token);
    }

    private void verify(Caller app) {
        var flow = api.createNativeVerificationFlow(new CreateNativeVerificationFlow(app));
        var address = Form.of(flow).choose("code").with("email", ada.email());
        var sent = api.updateVerificationFlow(new UpdateVerificationFlow(flow.id(), address, app));
        var code = Form.of(sent)
                .choose("code")
                .with("code", mailbox.await(ada.email()).code());
        api.updateVerificationFlow(new UpdateVerificationFlow(flow.id(), code, app));
    }
}
