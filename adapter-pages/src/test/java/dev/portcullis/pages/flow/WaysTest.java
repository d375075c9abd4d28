package dev.portcullis.pages.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.SampleFlows;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import org.junit.jupiter.api.Test;

/** Source: docs/contract/oauth2.md, "Detours". */
class WaysTest {
    private static final String API = "https://id.example.org";
    private static final String LOGIN = API + "/self-service/login/browser";

    private final Ways ways = new Ways(new PageUrls(API, API, "/ui"));
    private final LoginFlow plain = (LoginFlow) SampleFlows.all()
            .filter(sample -> sample.kind() == FlowKind.LOGIN && sample.flow().returnTo() == null)
            .map(SampleFlows.Sample::flow)
            .findFirst()
            .orElseThrow();
    private final LoginFlow asked = plain.withOauth2LoginChallenge("c 1");

    @Test
    void another_way_in_is_for_the_same_challenge() {
        assertThat(ways.start(FlowKind.REGISTRATION, asked))
                .isEqualTo(API + "/self-service/registration/browser?login_challenge=c+1");
        assertThat(ways.start(FlowKind.LOGIN, asked)).isEqualTo(LOGIN + "?login_challenge=c+1");
    }

    @Test
    void a_recovery_and_a_sign_out_lead_to_a_login_for_it() {
        String login = PageUrls.encoded(LOGIN + "?login_challenge=c+1");

        assertThat(ways.start(FlowKind.RECOVERY, asked))
                .isEqualTo(API + "/self-service/recovery/browser?return_to=" + login);
        assertThat(ways.signOut(asked)).isEqualTo("/ui/sign-out?return_to=" + login);
    }

    @Test
    void without_a_challenge_nothing_is_added() {
        assertThat(ways.start(FlowKind.RECOVERY, plain)).isEqualTo(API + "/self-service/recovery/browser");
        assertThat(ways.signOut(plain)).isEqualTo("/ui/sign-out");
        assertThat(Ways.behindServer(plain)).isEmpty();
    }

    @Test
    void back_from_a_recovery_is_the_login_that_it_leads_to_and_nothing_else() {
        RecoveryFlow sample = (RecoveryFlow) SampleFlows.all()
                .filter(one -> one.kind() == FlowKind.RECOVERY)
                .map(SampleFlows.Sample::flow)
                .findFirst()
                .orElseThrow();

        assertThat(ways.back(leadingTo(sample, LOGIN + "?login_challenge=c1")))
                .isEqualTo(LOGIN + "?login_challenge=c1");
        assertThat(ways.back(leadingTo(sample, "https://app.example.org/")))
                .isEqualTo(LOGIN + "?return_to=" + PageUrls.encoded("https://app.example.org/"));
    }

    private static RecoveryFlow leadingTo(RecoveryFlow flow, String target) {
        return new RecoveryFlow(
                flow.id(),
                flow.type(),
                flow.expiresAt(),
                flow.issuedAt(),
                flow.requestUrl(),
                target,
                flow.active(),
                flow.ui(),
                flow.state(),
                flow.continueWith(),
                flow.transientPayload());
    }
}
