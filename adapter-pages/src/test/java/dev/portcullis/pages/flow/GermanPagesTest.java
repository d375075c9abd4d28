package dev.portcullis.pages.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.pages.SampleFlows;
import dev.portcullis.pages.SampleFlows.Sample;
import dev.portcullis.pages.Settings;
import dev.portcullis.pages.route.Drawn;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a German page has in common with the English one is no sentence: names, codes, titles of a schema that nobody translated. */
class GermanPagesTest {
    private static final Drawn DRAWN = new Drawn(Settings.plain());
    private static final Pattern SEEN =
            Pattern.compile(">([^<>]*\\p{L}[^<>]*)<|(?:alt|aria-label|data-hide)=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("<code[^>]*>[^<]*</code>");
    private static final Set<String> SAME_IN_BOTH =
            Set.of("Deutsch", "English", "Example", "Name", "Website", "Passkeys", "us****@example.org");
    private static final Set<String> TITLES_OF_THE_SAMPLES =
            Set.of("Age", "Newsletter", "Born", "Colour", "Height", "Tags");
    private static final Pattern MARKED = Pattern.compile(" lang=\"en\">[^<]*");

    static Stream<Sample> flows() {
        return SampleFlows.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void no_sentence_of_a_german_page_is_english(Sample sample) {
        Set<String> both = seen(MARKED.matcher(DRAWN.html(sample, "de")).replaceAll(">"));
        both.retainAll(seen(DRAWN.html(sample, "en")));
        both.removeAll(SAME_IN_BOTH);
        both.removeAll(TITLES_OF_THE_SAMPLES);
        // Addresses and initials are nobody's language.
        both.removeIf(text -> text.contains("@") || text.length() == 1);
        assertThat(both).isEmpty();
    }

    @Test
    void what_nobody_translated_is_marked_as_english() {
        Sample remark = SampleFlows.named("settings-remark");
        assertThat(DRAWN.html(remark, "de")).contains("lang=\"en\">There is no such key.<");
        assertThat(DRAWN.html(remark, "en")).contains("There is no such key.").doesNotContain("dir=\"auto\" lang=");
        assertThat(flows().filter(sample -> DRAWN.html(sample, "de").contains(" lang=\"en\">")))
                .containsExactly(remark);
    }

    private static Set<String> seen(String html) {
        var seen = new TreeSet<String>();
        SEEN.matcher(CODE.matcher(html).replaceAll(""))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(text -> seen.add(text.strip()));
        return seen;
    }
}
