package dev.portcullis.pages.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "same-origin,none,true",
                "same-origin,https://evil.example,true",
                "same-site,https://id.example,false",
                "cross-site,https://id.example,false",
                "none,https://id.example,true",
                "none,http://id.example,false",
                "none,https://id.example:444,false",
                "none,null,false",
                "none,none,false"
            })
    void a_request_counts_as_ours_when_the_browser_says_so(String site, String origin, boolean ours) {
        Map<String, String> headers = new HashMap<>();
        if (site != null) {
            headers.put("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            headers.put("Origin", origin);
        }
        assertThat(SameOrigin.made(new HeadersOnly(headers), "https://id.example/ui/sessions"))
                .isEqualTo(ours);
    }
}
