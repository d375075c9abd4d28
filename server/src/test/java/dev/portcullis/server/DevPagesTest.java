package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.message.Wording;
import dev.portcullis.pages.gallery.SampleFlow;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gallery of all pages, at {@code /dev/pages}. */
@QuarkusTest
@TestProfile(InMemory.class)
class DevPagesTest extends WithWeb {
    private static final Pattern LINK = Pattern.compile("href=\"(/dev/pages/[^\"]+)\"");

    private List<String> links() {
        return LINK.matcher(web.get("/dev/pages").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void every_page_that_is_listed_is_there() {
        List<String> links = links();
        assertThat(links)
                .hasSizeGreaterThan(80)
                .doesNotHaveDuplicates()
                .contains("/dev/pages/home-address-unconfirmed", "/dev/pages/devices-many", "/dev/pages/signed-out");
        for (String link : links) {
            var page = web.get(link);
            assertThat(page.statusCode()).as(link).isEqualTo(200);
            assertThat(page.body())
                    .as(link)
                    .contains("<h1", "</html>")
                    .doesNotContain("NOT_FOUND")
                    .doesNotContainPattern("<form[^>]* action=\"(?!/dev/pages/|/ui/sign-out)");
        }
        assertThat(web.get("/dev/pages/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void samples_are_said_in_the_words_of_today() {
        List<SampleFlow> samples = new GallerySamples(Wording.of(Map.of(1070009L, "Onwards"))).all();

        assertThat(samples).extracting(SampleFlow::name).doesNotHaveDuplicates();
        assertThat(samples)
                .flatExtracting(sample -> sample.flow().ui().nodes())
                .filteredOn(node -> node.label() != null && node.label().id() == 1070009)
                .isNotEmpty()
                .allMatch(node -> node.label().text().equals("Onwards"));
    }

    @Test
    void what_is_pressed_in_it_leads_nowhere_else() {
        String link = links().getFirst();
        assertThat(web.get(link).body()).contains("action=\"" + link + "\"");

        var answer = web.send("POST", link, "{}");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(link);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 203.0.113.9",
        "Origin, https://evil.example.org",
        "Origin, null",
        "Sec-Fetch-Site, cross-site"
    })
    @DisplayName("[S8] the gallery is for people on this machine alone, and a page elsewhere finds nothing")
    void to_all_but_this_machine_it_is_not_there(String header, String value) {
        for (String path : List.of("/dev/pages", links().getFirst())) {
            var answer = web.get(path, header, value);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(web.get("/no/such/path").body());
            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        }
    }
}
