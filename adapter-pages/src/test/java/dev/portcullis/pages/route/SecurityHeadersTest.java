package dev.portcullis.pages.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.pages.PageUrls;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    @Test
    @DisplayName("[F6] Only the page s own scripts and styles run and nobody frames it")
    void only_the_page_s_own_scripts_and_styles_run_and_nobody_frames_it() {
        assertThat(SecurityHeaders.policy("n1", List.of(), List.of()))
                .contains("default-src 'none'", "script-src 'nonce-n1';", "style-src 'nonce-n1';")
                .contains("connect-src 'none';", "form-action 'self';", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_form_may_lead_where_the_flow_leads() {
        assertThat(SecurityHeaders.policy(
                        "n",
                        List.of("https://app.example.org:8443/a?b=c", "https://*.example.com", "https:"),
                        List.of()))
                .contains("form-action 'self' https: https://*.example.com https://app.example.org:8443;");
    }

    @ParameterizedTest
    @CsvSource({"https://id.example,true", "HTTPS://id.example,true", "http://id.example,false"})
    @DisplayName("[F6] Browsers that came over tls are told to stay there")
    void browsers_that_came_over_tls_are_told_to_stay_there(String base, boolean told) {
        AnswerDraft head = new SecurityHeaders(new PageUrls(base, base, "/ui")).begin();
        assertThat(head.end(200).header("Strict-Transport-Security").isPresent())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/path",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://a.example; script-src *",
                "https://a b",
                "https://a.example'",
                "*",
                "'unsafe-inline'",
                "http://[::1]\r\nX: y"
            })
    void what_is_no_address_adds_nothing_to_the_policy(String address) {
        assertThat(SecurityHeaders.policy("n", List.of(address), List.of(address)))
                .contains("connect-src 'none'; form-action 'self';");
    }

    @Test
    void a_browser_may_ask_the_providers_that_a_page_names() {
        assertThat(SecurityHeaders.policy("n", List.of(), List.of("https://id.example.org/fedcm.json")))
                .contains("connect-src https://id.example.org;");
    }
}
