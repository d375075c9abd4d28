package dev.portcullis.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.SeenByStores;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Image;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairing an app with an account, and taking it away. Contract: docs/contract/totp.md, "In settings". */
class TotpSettingsTest {
    private final SeenByStores stores = new SeenByStores();
    private final TestEngine engine = TestEngine.start(
            new TestConfiguration()
                    .methods("password", "profile", "totp")
                    .privilegedFor(Duration.ofMinutes(15))
                    .schema(TestJson.object("""
            {'type':'object','properties':{'traits':{'type':'object','required':['email'],'properties':{
              'email':{'type':'string','format':'email','ory.sh/kratos':{
                'credentials':{'password':{'identifier':true},'totp':{'account_name':true}}}},
              'name':{'type':'object','properties':{'first':{'type':'string'},'last':{'type':'string'}}}}}}}
            """)),
            stores);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private final Caller app = Clients.app(new Journeys(engine.api).token(ann));
    private final dev.portcullis.testkit.totp.Totp phone = dev.portcullis.testkit.totp.Totp.at(engine.clock);

    private static String secretIn(Flow flow) {
        return ((Text) Acts.node(flow, "totp_secret_key").attributes()).text().text();
    }

    private SettingsFlow enter(SettingsFlow flow, String code) {
        return acts.change(flow, "totp", "totp_code", Json.of(code), app).require();
    }

    private SettingsFlow pair() {
        SettingsFlow flow = acts.settings(app);
        return enter(flow, phone.code(secretIn(flow)));
    }

    private SettingsFlow unlink() {
        return acts.change(acts.settings(app), "", "totp_unlink", Json.of(true), app)
                .require();
    }

    private Session session() {
        return engine.api.toSession(new ToSession(app));
    }

    @Test
    void a_code_of_the_secret_that_is_shown_pairs_the_app_and_lifts_the_session() {
        SettingsFlow done = pair();

        assertThat(done.state()).isEqualTo(FlowState.SUCCESS);
        assertThat(Acts.names(done)).contains("totp_unlink").doesNotContain("totp_qr", "totp_code");
        assertThat(session().authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    void blanks_between_the_digits_do_not_matter() {
        SettingsFlow flow = acts.settings(app);
        String code = phone.code(secretIn(flow));

        assertThat(enter(flow, " " + code.substring(0, 3) + "\u00a0" + code.substring(3))
                        .state())
                .isEqualTo(FlowState.SUCCESS);
    }

    @Test
    void the_picture_is_of_the_address_with_the_secret_and_the_name_of_the_account() {
        SettingsFlow flow = acts.settings(app);
        String source = ((Image) Acts.node(flow, "totp_qr").attributes()).src();

        // The engine of tests draws an address as its letters.
        String url = new String(
                Base64.getDecoder().decode(source.substring("data:image/png;base64,".length())),
                StandardCharsets.UTF_8);
        assertThat(url)
                .startsWith("otpauth://totp/Example:" + ann.email() + "?")
                .contains("secret=" + secretIn(flow));
    }

    @Test
    void the_same_flow_shows_the_same_secret_again_and_another_flow_another_one() {
        SettingsFlow flow = acts.settings(app);

        SettingsFlow again = engine.api.getSettingsFlow(new GetSettingsFlow(flow.id(), app));
        var refused = Acts.shown(() -> enter(flow, "000000"));

        assertThat(secretIn(again)).isEqualTo(secretIn(flow)).isEqualTo(secretIn(refused));
        assertThat(secretIn(acts.settings(app))).isNotEqualTo(secretIn(flow));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000", "0000000", "abcdef", "-12345"})
    void a_wrong_code_is_told_at_its_input(String wrong) {
        var shown = Acts.shown(() -> enter(acts.settings(app), wrong));

        assertThat(Acts.messagesAt(shown, "totp_code")).containsExactly(4000008L);
        assertThat(session().authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    void no_code_is_told_as_missing() {
        var shown = Acts.shown(() -> enter(acts.settings(app), ""));

        assertThat(Acts.messagesAt(shown, "totp_code")).containsExactly(4000002L);
    }

    @Test
    void the_code_of_another_flow_pairs_nothing() {
        SettingsFlow flow = acts.settings(app);
        String foreign = phone.code(secretIn(acts.settings(app)));

        assertThat(Acts.messagesAt(Acts.shown(() -> enter(flow, foreign)), "totp_code"))
                .containsExactly(4000008L);
    }

    @Test
    void what_is_taken_away_leaves_the_session_as_it_is_and_offers_another_secret() {
        pair();

        SettingsFlow after = unlink();

        assertThat(secretIn(after)).hasSize(32);
        assertThat(session().authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL2);
        assertThat(enter(after, phone.code(secretIn(after))).state()).isEqualTo(FlowState.SUCCESS);
    }

    @Test
    void a_code_while_there_is_an_app_changes_nothing() {
        SettingsFlow second = acts.settings(app);
        pair();

        assertThat(enter(second, phone.code(secretIn(second))).state()).isEqualTo(FlowState.SUCCESS);
        assertThat(session().authenticationMethods()).hasSize(2);
    }

    @Test
    @DisplayName("[E9] A factor is added and taken away after a fresh sign-in alone")
    void a_stale_session_is_asked_to_sign_in_again_before_the_code_is_looked_at() {
        SettingsFlow flow = acts.settings(app);
        engine.clock.forward(Duration.ofMinutes(15));

        for (String name : new String[] {"totp_code", "totp_unlink"}) {
            var refused = Acts.refused(() -> acts.change(flow, "totp", name, Json.of("true"), app));
            assertThat(refused.error().id()).contains(ErrorId.SESSION_REFRESH_REQUIRED);
        }
    }

    @Test
    @DisplayName("[C5] No seed rests anywhere, neither while it waits nor afterwards")
    void no_seed_rests_anywhere() {
        SettingsFlow flow = acts.settings(app);
        String secret = secretIn(flow);
        Acts.shown(() -> enter(flow, "000000"));
        String later = secretIn(
                acts.change(flow, "totp", "totp_code", Json.of(phone.code(secret)), app)
                                .require()
                                .state()
                                .equals(FlowState.SUCCESS)
                        ? unlink()
                        : flow);

        for (String seed : new String[] {secret, later}) {
            String picture = Base64.getEncoder().encodeToString(seed.getBytes(StandardCharsets.UTF_8));
            assertThat(stores.texts()).noneMatch(text -> text.contains(seed) || text.contains(picture));
        }
        assertThat(stores.texts()).noneMatch(text -> text.contains("otpauth:") || text.startsWith("data:image"));
    }

    @Test
    void a_name_that_fits_into_no_picture_is_cut() {
        String url = TotpUrl.of("ü".repeat(300), "🦀".repeat(300) + "@example.org", TotpSecret.from(engine.secrets));

        assertThat(url.length()).isLessThan(990);
        assertThat(TotpUrl.secret(url)).isPresent();
    }
}
