package dev.portcullis.pages.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.pages.Brand;
import dev.portcullis.pages.BrandDetails;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.SampleFlows;
import dev.portcullis.pages.SampleFlows.Sample;
import dev.portcullis.pages.Settings;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.route.Drawn;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.VerificationFlow;
import dev.portcullis.testkit.fixture.ProcessorTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FlowPageModelsTest {
    private static final int MOST_BYTES = 25_000;
    private static final int ROUNDS = 40;

    private static final Drawn DRAWN = new Drawn(Settings.plain());

    static Stream<Sample> flows() {
        return SampleFlows.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void a_page_has_no_script_or_style_of_its_own_and_no_name_twice(Sample sample) {
        String html = DRAWN.html(sample, "en");
        assertThat(html)
                .doesNotContainPattern("(?i)<[^>]+\\son[a-z]+\\s*=")
                .doesNotContainPattern("(?i)<[^>]+\\sstyle=");
        assertThat(html).doesNotContain("javascript:").doesNotContain("NOT_FOUND");
        assertThat(all(" id=\"([^\"]+)\"", html)).doesNotHaveDuplicates();
        assertThat(all(" for=\"([^\"]+)\"", html)).isSubsetOf(all(" id=\"([^\"]+)\"", html));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void a_page_with_all_that_belongs_to_it_is_small(Sample sample) {
        var assets = new Assets(Settings.plain().brand(), null);
        int others = assets.all().stream()
                .mapToInt(asset -> asset.compressed().length)
                .sum();
        assertThat(DRAWN.html(sample, "de").getBytes(StandardCharsets.UTF_8).length + others)
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void the_first_sign_in_takes_25_kilobytes_at_most() {
        var assets = new Assets(Settings.plain().brand(), null);
        int others =
                assets.all().stream().mapToInt(asset -> asset.content().length).sum();
        for (String first :
                List.of("login-choose_method-password", "screen-login-aal1-unified-oidc-passkey-password")) {
            assertThat(english(first).getBytes(StandardCharsets.UTF_8).length + others)
                    .as(first)
                    .isLessThanOrEqualTo(25_000);
        }
    }

    @Test
    void other_ways_in_are_rows_with_a_drawing_and_have_a_name_to_be_remembered_by() {
        String html = english("screen-login-aal1-unified-oidc-passkey-password");
        assertThat(all("data-way=\"([^\"]+)\"", html))
                .contains("password", "passkey")
                .anyMatch(way -> way.startsWith("oidc:"))
                .doesNotHaveDuplicates();
        assertThat(html)
                .containsPattern("data-way=\"passkey\" hidden><svg class=\"icon\"[^>]* aria-hidden=\"true\"")
                .containsPattern("data-way=\"oidc:[^>]*><span class=\"icon\" aria-hidden=\"true\">\\p{Lu}</span>")
                .containsPattern("data-way=\"password\"><span>");
        assertThat(html).containsPattern("<main[^>]* data-last=\"Last used\"");
        assertThat(english("screen-settings-browser-all-enrolled-webauthn-2fa")).doesNotContain("data-last");
    }

    @Test
    void how_hard_a_password_is_to_guess_is_told_of_new_ones_alone() {
        assertThat(english("registration-after-invalid")).containsPattern("data-strength=\"part\\d+\" data-words");
        assertThat(english("login-choose_method-password")).doesNotContain("data-strength");
    }

    @Test
    void below_every_page_stands_what_the_brand_links_to_and_the_choice_of_a_language() {
        var details = new BrandDetails(
                Path.of("src/test/resources/dark.png"),
                4,
                Map.of("terms", "/terms", "imprint", "https://example.org/imprint"));
        var brand = new Brand("Example", null, "#2f5fd0", "#eef1f6", details);
        var plain = Settings.plain();
        var drawn = new Drawn(new PageSettings(
                plain.urls(), brand, plain.offered(), plain.destinations(), plain.folder(), plain.inbox()));
        String html = drawn.html(SampleFlows.named("login-choose_method-password"), "de");
        assertThat(html)
                .containsSubsequence(
                        "href=\"/terms\">Nutzungsbedingungen<", "href=\"https://example.org/imprint\">Impressum<")
                .containsPattern(
                        "media=\"\\(prefers-color-scheme:dark\\)\" srcset=\"/ui/assets/logo-dark-[0-9a-f]+.png\"")
                .containsPattern("href=\"/ui/language\\?to=en&amp;back=%2Fui%2Flogin%3Fflow%3D[0-9a-f-]+\" lang=\"en\"")
                .contains("aria-current=\"true\">Deutsch<");
        assertThat(new String(new Assets(brand, null).style().content(), StandardCharsets.UTF_8))
                .contains("--radius:4px");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void a_page_refers_to_one_style_sheet(Sample sample) {
        assertThat(all("rel=\"(stylesheet)\"", DRAWN.html(sample, "en"))).hasSize(1);
    }

    @Test
    void a_page_costs_less_than_a_millisecond_of_processor_time() {
        List<Sample> samples = SampleFlows.all().toList();
        Duration all = ProcessorTime.least(ROUNDS, () -> samples.forEach(sample -> DRAWN.html(sample, "de")));
        assertThat(all).isLessThan(Duration.ofMillis(samples.size()));
    }

    @Test
    void the_way_to_another_flow_keeps_where_this_one_leads() {
        assertThat(DRAWN.html(SampleFlows.named("login-choose_method-password"), "en"))
                .contains(
                        "/self-service/registration/browser?return_to=https%3A%2F%2Fapp.example.org%2Fafter%3Fx%3D1%26y%3D2");
    }

    private static String english(String sample) {
        return DRAWN.html(SampleFlows.named(sample), "en");
    }

    @ParameterizedTest
    @CsvSource({
        "screen-registration-two-step-credentials-screen, password",
        "screen-login-aal2-all-methods-webauthn-2fa, totp_code",
        "screen-login-aal1-unified-oidc-passkey-password, identifier"
    })
    @DisplayName("[U33] Whoever types at once fills in the way that stands first")
    void whoever_types_at_once_fills_in_the_way_that_stands_first(String sample, String field) {
        assertThat(all("<input [^>]*name=\"([^\"]+)\"[^>]* autofocus", english(sample)))
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"+4915123456789, Check your phone", "ada@example.org, Check your email"})
    @DisplayName("[U33] The heading says where the code went")
    void the_heading_says_where_the_code_went(String address, String heading) {
        Sample sample = SampleFlows.named("login-code-sent");
        LoginFlow flow = (LoginFlow) sample.flow();
        List<UiNode> nodes = flow.ui().nodes().stream()
                .map(node -> node.id().equals("identifier") ? hidden(address) : node)
                .toList();
        var sent = new Sample("sent", sample.kind(), flow.withUi(flow.ui().withNodes(nodes)));
        assertThat(DRAWN.html(sent, "en")).contains(">" + heading + "</h1>", ">" + address + "<");
    }

    private static UiNode hidden(String identifier) {
        var input = NodeAttributes.Input.of("identifier", InputType.HIDDEN).withValue(Json.of(identifier));
        return new UiNode(NodeGroup.DEFAULT, input, List.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "screen-login-refresh-aal1-password-and-passkey, Confirm it’s you",
        "login-choose_method-totp, Two-step verification"
    })
    @DisplayName("[U33] What the title says is not said again below it")
    void what_the_title_says_is_not_said_again_below_it(String sample, String title) {
        assertThat(english(sample)).contains(">" + title + "</h1>").doesNotContain("Confirm it’s you to continue.");
    }

    @Test
    @DisplayName("[U33] Whoever has to confirm an address may do it later, and whoever did is led home")
    void whoever_has_to_confirm_an_address_may_do_it_later() {
        for (String waiting : List.of("verification-choose_method-code", "verification-sent_email-code")) {
            assertThat(english(waiting)).contains(">Do it later</a>").doesNotContain(">Back to your account</a>");
        }
        assertThat(english("verification-passed_challenge-code"))
                .contains(">Back to your account</a>")
                .doesNotContain(">Do it later</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "login-code-sent, true",
        "registration-code-sent, true",
        "recovery-sent_email-code, true",
        "verification-sent_email-code, true",
        "login-choose_method-password, false",
        "verification-passed_challenge-code, false"
    })
    @DisplayName("[U34] Every page that waits for a mail leads to the inbox for trials, where there is one")
    void every_page_that_waits_for_a_mail_leads_to_the_inbox(String sample, boolean waits) {
        PageSettings plain = Settings.plain();
        var trials = new PageSettings(
                plain.urls(), plain.brand(), plain.offered(), plain.destinations(), plain.folder(), "/dev/mail");
        String html = new Drawn(trials).html(SampleFlows.named(sample), "en");
        assertThat(html.contains("href=\"/dev/mail\"")).isEqualTo(waits);
    }

    @Test
    @DisplayName("[U33] A page says which address a code went to, and leads to another one")
    void a_page_says_which_address_a_code_went_to() {
        assertThat(english("recovery-sent_email-code"))
                .containsPattern(
                        "<span class=\"pill\" dir=\"auto\">[^<]+@example.org</span> <a href=\"[^\"]+/self-service/recovery/browser[^\"]*\">Change</a>");
        assertThat(english("verification-sent_email-code")).contains("class=\"pill\"", ">Change</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4070002|This address is already confirmed.|Diese Adresse ist bereits bestätigt.",
                "4070001|This address is confirmed already; the link in our mail works once.|"
                        + "Diese Adresse ist schon bestätigt; der Link in unserer E-Mail gilt nur einmal."
            })
    @DisplayName("[U15] Who confirmed an address before is told so, and led on")
    void who_confirmed_an_address_before_is_told_so_and_led_on(long id, String english, String german) {
        var said = new UiText(id, english, TextType.ERROR);

        assertThat(DRAWN.html(verificationSaying(said), "en"))
                .contains("<h1 dir=\"auto\">You’re all set</h1>", "note success", english, ">Continue</a>")
                .doesNotContain("name=\"email\"", "note error");
        assertThat(DRAWN.html(verificationSaying(said), "de")).contains("note success", german);
    }

    @Test
    void a_link_that_does_not_count_leads_to_another_mail() {
        var said = new UiText(4070001, "This link has expired or was already used.", TextType.ERROR);

        assertThat(DRAWN.html(verificationSaying(said), "en")).contains("note error", "name=\"email\"");
    }

    private static Sample verificationSaying(UiText said) {
        Sample sample = SampleFlows.named("verification-choose_method-link");
        VerificationFlow flow = (VerificationFlow) sample.flow();
        return new Sample("said", sample.kind(), flow.withUi(flow.ui().withMessages(List.of(said))));
    }

    @Test
    @DisplayName("[U33] The field that matters has the focus: the first that is wrong, else the first that is empty")
    void the_field_that_matters_has_the_focus() {
        assertThat(SampleFlows.all()
                        .filter(sample -> sample.kind() != FlowKind.SETTINGS)
                        .map(sample -> DRAWN.html(sample, "en"))
                        .filter(html -> html.split(" autofocus").length > 2))
                .isEmpty();
        assertThat(english("login-choose_method-password")).containsPattern("name=\"identifier\"[^>]* autofocus");
        assertThat(english("recovery-sent_email-code")).containsPattern("name=\"code\"[^>]* autofocus");
    }

    @Test
    @DisplayName("[U31] Wherever a password is asked of a known identifier, password managers are told whose it is")
    void password_managers_are_told_whose_password_it_is() {
        SampleFlows.all()
                .filter(sample -> sample.kind() == FlowKind.SETTINGS)
                .map(sample -> DRAWN.html(sample, "en"))
                .filter(html -> html.contains("name=\"password\""))
                .forEach(html -> assertThat(html).containsPattern("autocomplete=\"username\" readonly"));
    }

    @Test
    void the_second_step_shows_one_method_and_a_way_to_the_others() {
        String page = english("screen-login-aal2-all-methods-webauthn-2fa");
        assertThat(all("<details class=\"others\">(<summary>Use another method</summary>)", page))
                .hasSize(1);
        assertThat(page.indexOf("name=\"totp_code\"")).isPositive().isLessThan(page.indexOf("<details"));
        assertThat(page.indexOf("name=\"lookup_secret\"")).isGreaterThan(page.indexOf("<details"));
    }

    @Test
    void german_is_said_where_a_text_is_known() {
        assertThat(DRAWN.html(SampleFlows.named("login-choose_method-password"), "de"))
                .contains("<html lang=\"de\" dir=\"ltr\">", "Anmelden", ">Anmelden<", ">Passwort<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "login-choose_method-password|identifier|username|email",
                "login-choose_method-password|password|current-password|",
                "registration-after-invalid|password|new-password|",
                "registration-after-invalid|traits.email|email|email",
                "registration-after-invalid|traits.name.first|given-name|",
                "recovery-sent_email-code|code|one-time-code|numeric",
                "screen-login-aal2-all-methods-webauthn-2fa|totp_code|one-time-code|numeric"
            })
    @DisplayName("[U31] [A12] A field tells password managers and phones what it is")
    void a_field_tells_password_managers_and_phones_what_it_is(
            String page, String field, String autocomplete, String inputMode) {
        String input = all("(<input id[^>]* name=\"" + field + "\"[^>]*>)", DRAWN.html(SampleFlows.named(page), "en"))
                .getFirst();
        assertThat(input).contains(" autocomplete=\"" + autocomplete + "\"");
        if (inputMode == null) {
            assertThat(input).doesNotContain("inputmode");
        } else {
            assertThat(input).contains(" inputmode=\"" + inputMode + "\"");
        }
    }

    private static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
