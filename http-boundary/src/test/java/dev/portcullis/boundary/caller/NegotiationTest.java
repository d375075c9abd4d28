package dev.portcullis.boundary.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of core section 0.1, as the reference server was seen to answer. */
class NegotiationTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "text/*",
                BROWSER,
                "application/problem+json",
                "image/png",
                "text/html, application/json",
                "application/json;q=0.5,text/html;q=0.9",
                "application/json;q=0",
                "application/json;q=nonsense",
                ";;;,,,"
            })
    void a_start_leads_browsers_on(String accept) {
        assertThat(Negotiation.acceptsJson(accept)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json, text/plain, */*",
                "application/*",
                "application/json, text/html;q=0.5",
                "text/html;q=0.4, application/json;q=0.5",
                "*/*;q=0.1, application/json"
            })
    void a_start_answers_scripts_in_json(String accept) {
        assertThat(Negotiation.acceptsJson(accept)).isTrue();
    }

    @Test
    void a_start_without_an_accept_header_leads_on() {
        assertThat(Negotiation.acceptsJson(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "absent", textBlock = """
                    absent            , application/json                  , true
                    text/html         , application/json                  , true
                    */*               , application/json                  , true
                    absent            , application/json; charset=utf-8   , false
                    application/json  , application/json; charset=utf-8   , true
                    application/json  , application/x-www-form-urlencoded , true
                    absent            , APPLICATION/JSON                  , false
                    */*               , application/x-www-form-urlencoded , false
                    absent            , absent                            , false
                    application/json  , absent                            , true
                    application/*     , absent                            , true
                    text/*            , absent                            , false
                    """)
    void a_submit_is_json_by_its_own_rule(String accept, String contentType, boolean json) {
        assertThat(Negotiation.isJson(accept, contentType)).isEqualTo(json);
    }
}
