package dev.portcullis.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerReaderTest {
    @ParameterizedTest
    @CsvSource(nullValues = "none", ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    Bearer ory_st_x,ory_st_x
                    bearer ory_st_x,ory_st_x
                    BEARER  ory_st_x ,ory_st_x
                    Bearer,none
                    Bearer ,none
                    Basic dXNlcg==,none
                    ory_st_x,none
                    Bearerory_st_x,none
                    none,none
                    """)
    void a_bearer_token_is_what_follows_the_scheme(String header, String token) {
        assertThat(CallerReader.bearerToken(header)).isEqualTo(token);
    }
}
