package dev.portcullis.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.courier.MessageRenderer.UnknownTemplate;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![\\w#])\\d{6}(?!\\w)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<]+");
    private static final String URL = "https://id.example.org/self-service/x?token=a1&flow=b2";

    /** Every wording of the contract, with what its mail carries. */
    static Stream<Arguments> wordings() {
        return Stream.of("en", "de")
                .flatMap(language -> Stream.of(
                        Arguments.of(language, "recovery_code_valid", "recovery_code", null),
                        Arguments.of(language, "recovery_code_invalid", null, null),
                        Arguments.of(language, "recovery_valid", null, "recovery_url"),
                        Arguments.of(language, "recovery_invalid", null, null),
                        Arguments.of(language, "verification_code_valid", "verification_code", "verification_url"),
                        Arguments.of(language, "verification_code_invalid", null, null),
                        Arguments.of(language, "verification_valid", null, "verification_url"),
                        Arguments.of(language, "verification_invalid", null, null),
                        Arguments.of(language, "login_code_valid", "login_code", null),
                        Arguments.of(language, "registration_code_valid", "registration_code", null),
                        Arguments.of(language, "notice_credential_changed", null, "way_back"),
                        Arguments.of(language, "notice_address_changed", null, "way_back"),
                        Arguments.of(language, "notice_recovery_changed", null, "way_back"),
                        Arguments.of(language, "notice_recovered", null, "way_back"),
                        Arguments.of(language, "notice_lookup_secrets_low", null, "way_back"),
                        Arguments.of(language, "notice_sign_up", null, "way_back"),
                        Arguments.of(language, "notice_new_device", null, "way_back")));
    }

    static Stream<Arguments> textMessages() {
        return Stream.of("en", "de")
                .flatMap(language -> Stream.of(
                        // The contract calls the code of this one by the other name.
                        Arguments.of(language, "recovery_code_valid", "verification_code"),
                        Arguments.of(language, "verification_code_valid", "verification_code"),
                        Arguments.of(language, "login_code_valid", "login_code"),
                        Arguments.of(language, "registration_code_valid", "registration_code")));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void a_mail_holds_its_code_and_its_link_and_no_others(String language, String template, String code, String link) {
        var data = JsonObject.of("to", Json.of("ann@example.org"), "expires_in_minutes", Json.of(15))
                .with("left", Json.of(3))
                .with("happened_at", Json.of("2026-05-15 10:00 UTC"));
        if (code != null) data = data.with(code, Json.of("123456"));
        if (link != null) data = data.with(link, Json.of(URL));
        RenderedMessage mail = new Templates(language, List.of()).render(message(Channel.EMAIL, template), data);

        assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "{{");
        assertThat(found(SIX_DIGITS, mail.text())).isEqualTo(code == null ? List.of() : List.of("123456"));
        assertThat(found(ADDRESS, mail.text())).isEqualTo(link == null ? List.of() : List.of(URL));
        assertThat(mail.text()).doesNotContain("{{", "}}", "<");
        assertThat(mail.html())
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"" + language + "\"")
                .doesNotContain("{{");
        assertThat(found(SIX_DIGITS, String.valueOf(mail.html())))
                .isEqualTo(code == null ? List.of() : List.of("123456"));
        if (link != null) assertThat(mail.html()).contains("href=\"" + URL.replace("&", "&amp;") + "\"");
        if (!template.endsWith("_invalid")) assertThat(mail.text()).contains("15 ");
    }

    @ParameterizedTest
    @DisplayName("[U26] A code stands in the subject and no link does")
    @MethodSource("wordings")
    void a_code_stands_in_the_subject(String language, String template, String code, String link) {
        var data = JsonObject.of("recovery_code", Json.of("123456"), "verification_code", Json.of("123456"))
                .with("login_code", Json.of("123456"))
                .with("registration_code", Json.of("123456"))
                .with("recovery_url", Json.of(URL));
        RenderedMessage mail = new Templates(language, List.of()).render(message(Channel.EMAIL, template), data);

        assertThat(mail.subject().contains("123456")).isEqualTo(code != null);
        assertThat(mail.subject()).doesNotContain("https:");
    }

    @Test
    @DisplayName("[U26] A mail looks like the pages, in the dark, too, and its text says all by itself")
    void a_mail_looks_like_the_pages() {
        var templates = new Templates("en", new MailLook("Acme & Co", "#ffcc00"), List.of());
        var data = JsonObject.of("recovery_url", Json.of(URL))
                .with("expires_in_minutes", Json.of(15))
                .with("request_url", Json.of("https://id.example.org/self-service/recovery/browser"));
        RenderedMessage mail = templates.render(message(Channel.EMAIL, "recovery_valid"), data);

        assertThat(mail.html())
                .contains("Acme &amp; Co", "background:#ffcc00", "color:#111111", "prefers-color-scheme: dark")
                .containsPattern("<a href=\"[^\"]+\" style=\"[^\"]*background:#ffcc00;color:#111111\"")
                .doesNotContain("<script", "src=");
        assertThat(mail.text())
                .contains("Continue:\n" + URL, "expires in 15 minutes")
                .contains("Requested on January 1, 1970 at 00:00 UTC at id.example.org.");
    }

    @ParameterizedTest
    @MethodSource("textMessages")
    void a_text_message_is_one_line_with_the_code(String language, String template, String code) {
        var data = JsonObject.of("to", Json.of("+4915112345678"), code, Json.of("123456"));
        RenderedMessage sms = new Templates(language, List.of()).render(message(Channel.SMS, template), data);
        assertThat(sms.text()).contains("123456").doesNotContain("\n").hasSizeLessThan(100);
        assertThat(sms.subject()).isEmpty();
        assertThat(sms.html()).isNull();
    }

    @Test
    void people_are_written_to_in_the_language_of_their_traits() {
        assertThat(subjectFor("de-AT", "en")).isEqualTo("123456 ist Ihr Anmeldecode");
        assertThat(subjectFor("en_GB", "de")).isEqualTo("123456 is your sign-in code");
        assertThat(subjectFor("tlh", "de")).isEqualTo("123456 ist Ihr Anmeldecode");
        assertThat(subjectFor("{{ .To }}", "en")).isEqualTo("123456 is your sign-in code");
    }

    @Test
    @DisplayName("[U26] People are written to in the language of their browser where their traits say nothing")
    void people_are_written_to_in_the_language_of_their_browser() {
        var data =
                JsonObject.of("login_code", Json.of("123456"), "accept_language", Json.of("de-AT,de;q=0.9,en;q=0.5"));
        var english = data.with("identity", JsonObject.of("traits", JsonObject.of("lang", Json.of("en"))));

        assertThat(subject(data)).isEqualTo("123456 ist Ihr Anmeldecode");
        assertThat(subject(english)).isEqualTo("123456 is your sign-in code");
        assertThat(subject(data.with("accept_language", Json.of(";;q=x")))).isEqualTo("123456 is your sign-in code");
    }

    private static String subject(JsonObject data) {
        return Templates.standard()
                .render(message(Channel.EMAIL, "login_code_valid"), data)
                .subject();
    }

    private static String subjectFor(String lang, String standard) {
        var traits = JsonObject.of("lang", Json.of(lang));
        var data = JsonObject.of("login_code", Json.of("123456"), "identity", JsonObject.of("traits", traits));
        return new Templates(standard, List.of())
                .render(message(Channel.EMAIL, "login_code_valid"), data)
                .subject();
    }

    @Test
    void a_replacement_counts_for_its_part_only() {
        var templates = new Templates(
                "en",
                List.of(
                        replacement(PartName.SUBJECT, "earlier"),
                        replacement(PartName.SUBJECT, "\n Hi {{ .To }} \n"),
                        replacement(PartName.HTML, "<b>{{ .LoginCode }}</b>")));
        var data = JsonObject.of("login_code", Json.of("123456"), "to", Json.of("ann@example.org"));
        RenderedMessage mail = templates.render(message(Channel.EMAIL, "login_code_valid"), data);
        assertThat(mail.subject()).isEqualTo("Hi ann@example.org");
        assertThat(mail.html()).isEqualTo("<b>123456</b>");
        assertThat(mail.text()).startsWith("Your sign-in code");
        assertThat(templates
                        .render(message(Channel.SMS, "login_code_valid"), data)
                        .text())
                .contains("123456");
    }

    @Test
    @DisplayName("[F8] A subject is one line whatever the data hold")
    void a_subject_is_one_line_whatever_the_data_hold() {
        var templates = new Templates("en", List.of(replacement(PartName.SUBJECT, "Hi {{ .To }}")));
        var data = JsonObject.of("to", Json.of("x\r\nBcc: all@example.org\u2028\u0000y"));
        assertThat(templates
                        .render(message(Channel.EMAIL, "login_code_valid"), data)
                        .subject())
                .isEqualTo("Hi x  Bcc: all@example.org  y");
    }

    @Test
    void what_has_no_words_is_told() {
        assertThatThrownBy(
                        () -> Templates.standard().render(message(Channel.SMS, "recovery_invalid"), JsonObject.EMPTY))
                .isInstanceOf(UnknownTemplate.class)
                .hasMessage("no words for recovery_invalid by sms");
    }

    private static Replacement replacement(PartName part, String text) {
        return new Replacement("login_code_valid", Channel.EMAIL, part, "a file", text);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }

    private static OutboxMessage message(Channel channel, String template) {
        return new OutboxMessage(UUID.randomUUID(), channel, "ann@example.org", template, "", null, Instant.EPOCH);
    }
}
