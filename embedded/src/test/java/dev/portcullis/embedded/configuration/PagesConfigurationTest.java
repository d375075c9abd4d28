package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code portcullis.pages}: whether there are pages, whose, and where they lead. */
class PagesConfigurationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dev: true|true",
                "selfservice: {flows: {login: {ui_url: https://app.example.org/login}}}|false",
                "selfservice: {flows: {error: {ui_url: https://app.example.org/error}}}|false",
                "portcullis: {pages: {enabled: false}}|false",
                "{portcullis: {pages: {enabled: true}}, selfservice: {flows: {login: {ui_url: https://a.example/login}}}}|true"
            })
    void pages_are_offered_unless_somebody_else_has_some(String yaml, boolean offered) {
        assertThat(Written.with(folder, yaml).pages().enabled()).isEqualTo(offered);
    }

    @Test
    void a_name_a_logo_two_colours_and_a_folder_can_be_had() {
        PagesSettings pages = Written.with(
                        folder,
                        "portcullis: {pages: {name: Wharf, logo: /a/logo.svg, accent: '#b4005a', background: '#fff4e8', folder: /b}}")
                .pages();
        assertThat(pages.name()).isEqualTo("Wharf");
        assertThat(pages.look().logo()).isEqualTo(Path.of("/a/logo.svg"));
        assertThat(pages.look().accent()).isEqualTo("#b4005a");
        assertThat(pages.look().background()).isEqualTo("#fff4e8");
        assertThat(pages.folder()).isEqualTo(Path.of("/b"));
    }

    @Test
    @DisplayName("[U26] The language that is chosen on a page is kept where all cookies are")
    void cookies_of_pages_are_for_the_hosts_that_share_all_cookies() {
        assertThat(Written.with(folder, "cookies: {domain: example.org}")
                        .pages()
                        .place()
                        .cookieDomain())
                .isEqualTo("example.org");
        assertThat(Written.with(folder, "dev: true").pages().place().cookieDomain())
                .isNull();
    }

    @Test
    void only_a_colour_is_a_colour() {
        assertThat(Written.problems(folder, "portcullis: {pages: {accent: 'red;}'}}"))
                .singleElement()
                .asString()
                .startsWith("portcullis.pages.accent: ");
    }

    @Test
    void links_are_shown_for_the_flows_that_are_switched_on() {
        var pages = Written.with(
                        folder, "selfservice: {flows: {recovery: {enabled: true}, registration: {enabled: false}}}")
                .pages();
        assertThat(pages.flows()).containsExactlyInAnyOrder("login", "settings", "recovery");
    }

    @Test
    void forms_may_lead_to_all_addresses_that_flows_end_at() {
        var pages = Written.with(
                        folder,
                        "selfservice: {allowed_return_urls: [https://www.example.org/], flows: {login: {after: {password:"
                                + " {default_browser_return_url: https://one.example/}}}}}")
                .pages();
        assertThat(pages.destinations())
                .contains("https://app.example.org/", "https://www.example.org/", "https://one.example/");
    }
}
