package dev.portcullis.domain.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.fixture.StillClock;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.ui.UiContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entry of an allow list is, and where a flow leads by it. Source: docs/contract/return-to.md; docs/security.md, F4. */
class AllowListEntriesTest {
    private static final String STANDARD = "https://app.example.test/home";
    private static final String OKAY = "https://app.example.test/ok";
    private static final ReturnTo RETURN_TO = new ReturnTo(STANDARD, List.of(OKAY), "https://id.example.test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.test",
                "https://app.example.test/ok?x#y",
                "https://*.example.test:8443/ok",
                "app+x-y.z://host/",
                "http://[::1]:80/"
            })
    void an_entry_can_allow_what_lies_below_it(String entry) {
        assertThat(ReturnTo.canAllow(entry)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/ok",
                "https://",
                "//app.example.test",
                "https://*",
                "https://*.",
                "https://a.*.test",
                "https://a/*",
                "https://a\u007f.test",
                "https://a.test/\\",
                "https://a.test/\u001f",
                " https://a.test",
                "https://a.test ",
                "https://a.test/\ud800",
                "https://a.test/\udfff",
                "1x://a.test"
            })
    @DisplayName("[F4] [U10] an entry that can allow nothing is known as such")
    void an_entry_that_can_allow_nothing_is_known_as_such(String entry) {
        assertThat(ReturnTo.canAllow(entry)).isFalse();
    }

    /** The first and the last characters of those that browsers read otherwise, and their neighbours that they do not. */
    @Test
    @DisplayName("[F4] characters that browsers read otherwise are refused, and their neighbours are not")
    void characters_that_browsers_read_otherwise_are_refused() {
        for (int c : new int[] {0, 0x1f, 0x7f, '\\', Character.MIN_SURROGATE, Character.MAX_SURROGATE}) {
            assertThat(RETURN_TO.allows(OKAY + "/x" + (char) c + "y"))
                    .as("%x", c)
                    .isFalse();
        }
        for (int c : new int[] {' ', '~', '[', ']', Character.MIN_SURROGATE - 1, Character.MAX_SURROGATE + 1}) {
            assertThat(RETURN_TO.allows(OKAY + "/x" + (char) c + "y"))
                    .as("%x", c)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://*.example.test/x, example.test",
        "https://*.example.test:8443, example.test",
        "https://app.example.test, ",
        "https://*.test, test",
        "no address, "
    })
    @DisplayName("[U10] the name behind a wildcard is told without its port")
    void the_name_behind_a_wildcard_is_told_without_its_port(String entry, @Nullable String name) {
        assertThat(ReturnTo.wildcardOf(entry).orElse(null)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.test, https://app.example.test",
        "HTTPS://APP.example.test, https://app.example.test",
        "https://app.example.test:443, https://app.example.test",
        "http://app.example.test:80, http://app.example.test",
        "http://app.example.test:443, http://app.example.test:443",
        "https://app.example.test:80, https://app.example.test:80",
        "app://host:80, app://host:80",
        "https://app.example.test/, ",
        "https://app.example.test?x, ",
        "https://app.example.test#x, ",
        "app.example.test, "
    })
    @DisplayName("[F5] an origin is one that is nothing else, without the port that goes without saying")
    void an_origin_is_one_that_is_nothing_else(String entry, @Nullable String origin) {
        assertThat(ReturnTo.originOf(entry).orElse(null)).isEqualTo(origin);
    }

    private static Flow asking(@Nullable String returnTo) {
        return new RecoveryFlow(
                FlowId.NIL,
                FlowType.BROWSER,
                StillClock.NOON,
                StillClock.NOON,
                "https://id.example.test/self-service/recovery/browser",
                returnTo,
                null,
                new UiContainer("", "POST", List.of(), List.of()),
                FlowState.CHOOSE_METHOD,
                List.of(),
                null);
    }

    @Test
    void a_flow_leads_where_its_start_asked_else_where_it_is_configured_else_home() {
        String configured = "https://elsewhere.example.test/";

        assertThat(RETURN_TO.of(asking(OKAY), configured)).isEqualTo(OKAY);
        assertThat(RETURN_TO.of(asking(""), configured)).isEqualTo(configured);
        assertThat(RETURN_TO.of(asking(null), configured)).isEqualTo(configured);
        assertThat(RETURN_TO.of(asking(null), null)).isEqualTo(STANDARD);
        assertThat(ReturnTo.asked(asking(OKAY))).contains(OKAY);
        assertThat(ReturnTo.asked(asking(""))).isEmpty();
        assertThat(RETURN_TO.standard()).isEqualTo(STANDARD);
    }

    @Test
    @DisplayName("[F4] a flow leads nowhere that the list does not allow, whatever was kept with it")
    void a_flow_leads_nowhere_that_the_list_does_not_allow() {
        assertThatThrownBy(() -> RETURN_TO.of(asking("https://evil.test"), null))
                .isInstanceOf(FrontendException.class);
        assertThat(RETURN_TO.allows(OKAY)).isTrue();
        assertThat(RETURN_TO.allows("https://evil.test")).isFalse();
    }

    @Test
    @DisplayName("[F4] [S26] both addresses of a start are looked at")
    void both_addresses_of_a_start_are_looked_at() {
        Caller plain = Caller.browserPage().withRequestUrl("https://id.example.test/");
        Caller evil =
                plain.withRequestUrl("https://id.example.test/?after_verification_return_to=https%3A%2F%2Fevil.test");

        assertThatCode(() -> RETURN_TO.check(OKAY, plain)).doesNotThrowAnyException();
        assertThatThrownBy(() -> RETURN_TO.check("https://evil.test", plain)).isInstanceOf(FrontendException.class);
        assertThatThrownBy(() -> RETURN_TO.check(OKAY, evil)).isInstanceOf(FrontendException.class);
    }
}
