package dev.portcullis.ports.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
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
        assertThat(Credential.bearer(header)).isEqualTo(token);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t ", "\r\n"})
    @DisplayName("[S7] a token that is empty, blank or absent is the same: none")
    void a_token_of_nothing_is_none(@Nullable String token) {
        Caller caller = new Caller(
                Caller.Kind.NATIVE_APP, Cookies.NONE, token, token, null, null, null, "", Caller.Device.UNKNOWN);
        assertThat(caller).isEqualTo(Caller.nativeApp());
        assertThat(Credential.of(caller)).isEmpty();
        assertThat(Credential.of(caller.withCookies(Cookies.parse("a=1"))))
                .contains(new Credential.InCookies(Cookies.parse("a=1"), null));
    }

    @Test
    void a_session_token_counts_before_cookies_and_those_before_a_bearer_token() {
        Cookies cookies = Cookies.parse("a=1");
        Caller bearer = new Caller(
                Caller.Kind.NATIVE_APP, Cookies.NONE, null, "b", null, null, null, "", Caller.Device.UNKNOWN);
        assertThat(Credential.of(bearer)).contains(new Credential.BearerToken("b"));
        Caller both = bearer.withCookies(cookies);
        assertThat(Credential.of(both)).contains(new Credential.InCookies(cookies, "b"));
        assertThat(Credential.of(both.withSessionToken("t"))).contains(new Credential.SessionToken("t"));
    }

    @Test
    void a_credential_shows_no_secret() {
        Caller caller = Caller.nativeApp().withCookies(Cookies.parse("a=canary"));
        assertThat(Credential.of(caller).toString()).doesNotContain("canary");
        assertThat(new Credential.SessionToken("canary").toString()).doesNotContain("canary");
        assertThat(new Credential.BearerToken("canary").toString()).doesNotContain("canary");
    }
}
