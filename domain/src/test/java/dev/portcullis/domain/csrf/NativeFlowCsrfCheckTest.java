package dev.portcullis.domain.csrf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/csrf.md, "Flows of apps". */
class NativeFlowCsrfCheckTest {
    private static Caller caller(@Nullable String origin, String... cookies) {
        Map<String, String> sent = Arrays.stream(cookies).collect(Collectors.toMap(name -> name, name -> "x"));
        return new Caller(
                Caller.Kind.NATIVE_APP, Cookies.of(sent), null, null, origin, null, null, "", Caller.Device.UNKNOWN);
    }

    @Test
    @DisplayName("[F3] An app sends neither an origin nor cookies")
    void an_app_sends_neither_an_origin_nor_cookies() {
        assertThat(NativeFlowCsrfCheck.objection(caller(null))).isEmpty();
        assertThat(NativeFlowCsrfCheck.objection(caller(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"__cf_bm", "_cf_x", "cf_clearance", "__cfduid"})
    void what_proxies_set_is_no_sign_of_a_browser(String cookie) {
        assertThat(NativeFlowCsrfCheck.objection(caller(null, cookie))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ory_kratos_session", "csrf_token_0", "x", "xcf_", "CF_x"})
    @DisplayName("[F3] Any other cookie is")
    void any_other_cookie_is(String cookie) {
        assertThat(NativeFlowCsrfCheck.objection(caller(null, cookie)))
                .hasValueSatisfying(why -> assertThat(why).contains("cookies"));
        assertThat(NativeFlowCsrfCheck.objection(caller(null, "cf_clearance", cookie)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://id.example.org", "https://evil.test"})
    void any_origin_is_and_is_named_first(String origin) {
        assertThat(NativeFlowCsrfCheck.objection(caller(origin, "x")))
                .hasValueSatisfying(why -> assertThat(why).contains("Origin"));
    }
}
