package dev.portcullis.pages.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.caller.VisitorLanguages;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.pages.text.Languages;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagePageTest {
    private final Languages languages = new Languages(null);
    private final LanguagePage page =
            page(new PageUrls("https://id.example.org/auth", "https://id.example.org/auth", "/ui"));

    private LanguagePage page(PageUrls urls) {
        return new LanguagePage(urls, languages, Set.of("/", "/ui/login")::contains);
    }

    private PageAnswer.Redirect choose(String to, String back) {
        return choose(page, to, back);
    }

    private PageAnswer.Redirect choose(LanguagePage page, String to, String back) {
        var request = new PageRequest(
                Map.of("to", to, "back", back), Map.of(), false, Caller.singlePageApp(), languages.english());
        return (PageAnswer.Redirect) page.answer(request);
    }

    @Test
    void a_language_is_kept_and_leads_back_to_the_page() {
        var led = choose("de", "/ui/login?flow=1b4d&x=%20y");

        assertThat(led.location()).isEqualTo("/auth/ui/login?flow=1b4d&x=%20y");
        assertThat(led.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.header())
                    .startsWith("portcullis_language=de;")
                    .contains("Path=/auth/", "Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Domain");
            var caller = Caller.singlePageApp().withCookies(Cookies.of(Map.of(cookie.name(), cookie.value())));
            assertThat(caller.cookies().get(VisitorLanguages.COOKIE)).contains("de");
        });
    }

    @Test
    @DisplayName("[U26] A language that was chosen on pages of one host is known to the operations on another")
    void a_language_is_kept_for_all_hosts_that_share_cookies() {
        var urls = new PageUrls("https://api.example.org", "https://id.example.org/auth", "/ui", "example.org");

        assertThat(choose(page(urls), "de", "/ui/login").cookies())
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.header())
                        .startsWith("portcullis_language=de;")
                        .contains("Domain=example.org", "Path=/;", "Secure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "../de", "de; Domain=example.org", ""})
    void a_language_that_there_is_not_is_not_kept(String to) {
        assertThat(choose(to, "/ui/login").cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/ui/login",
                "https://evil.example/",
                "/\\evil.example",
                "/ui/nothing",
                "/ui/login#x",
                "/ui/login?x=\r\nSet-Cookie:y=z",
                ""
            })
    void nothing_but_a_page_of_ours_is_led_to(String back) {
        assertThat(choose("en", back).location()).isEqualTo("/auth/");
    }

    @Test
    void all_languages_can_be_chosen() {
        assertThat(languages.choices()).extracting("name").containsExactly("Deutsch", "English");
    }
}
