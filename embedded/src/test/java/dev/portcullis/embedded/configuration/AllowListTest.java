package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://*",
                "https://*/",
                "https://*:8443",
                "https://*.com",
                "https://*.com/",
                "https://*.co.uk",
                "https://*.CO.UK./",
                "https://*.github.io",
                "https://*.compute.amazonaws.com",
                "https://*.ck",
                "https://*.test",
                "https://*.localhost",
                "http://*.0.0.1",
                "https://*.\u0440\u0444",
                "https://*.xn--p1ai"
            })
    @DisplayName("[U10] a * above a name that many own lets nobody in, for pages to return to and for origins alike")
    void a_wildcard_above_a_public_suffix_does_not_count(String entry) {
        for (AllowList list :
                List.of(new AllowList.ReturnUrls(List.of(entry)), new AllowList.Origins(List.of(entry)))) {
            assertThat(list.allowed()).isEmpty();
            assertThat(list.warnings())
                    .singleElement()
                    .asString()
                    .startsWith(list.key())
                    .contains(entry);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://*.example.org",
                "https://*.example.co.uk",
                "https://*.wild.test",
                "https://*.pages.example.org:8443",
                "https://*.me.github.io",
                "https://app.example.org",
                "http://127.0.0.1:4455",
                "http://localhost:3000",
                "https://com"
            })
    void what_one_owner_has_counts(String entry) {
        for (AllowList list :
                List.of(new AllowList.ReturnUrls(List.of(entry)), new AllowList.Origins(List.of(entry)))) {
            assertThat(list.allowed()).containsExactly(entry);
            assertThat(list.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*",
                "/welcome",
                "",
                "app.example.org",
                "https://app.*.org",
                "https://*bare.com",
                "https://app.example.org/*",
                "https://user@app.example.org",
                "https://app.example.org\\x",
                "https://exa mple.org",
                "https://fa\u00df.example.org",
                "https://app\uff0eexample.org",
                "https://*.",
                "https://*.*.example.org",
                "myapp:callback"
            })
    @DisplayName("[U10] an entry that can never match is told in words")
    void an_entry_that_can_never_match_is_told(String entry) {
        var list = new AllowList.ReturnUrls(List.of(entry));
        assertThat(list.allowed()).isEmpty();
        assertThat(list.warnings()).singleElement().asString().contains("can never match", "https://*.example.org");
    }

    @Test
    void an_origin_is_written_as_browsers_write_it() {
        var list = new AllowList.Origins(List.of(
                "HTTPS://B\u00fccher.example.org:443", "http://a.example.org:80", "https://x.example.org:80", "*"));
        assertThat(list.allowed())
                .containsExactly(
                        "https://xn--bcher-kva.example.org", "http://a.example.org", "https://x.example.org:80", "*");
        var paths = new AllowList.Origins(List.of("https://app.example.org/", "https://app.example.org/x", "null"));
        assertThat(paths.allowed()).isEmpty();
        assertThat(paths.warnings()).hasSize(3).allMatch(line -> line.contains("without a path"));
    }
}
