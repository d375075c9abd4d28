package dev.portcullis.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules are what the documents say they are. */
class SecurityRulesTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| (yes|–) \\| (yes|–) \\| \\S.*\\|$", Pattern.MULTILINE);

    @Test
    void the_document_lists_each_rule_with_what_it_is_in_both_profiles() throws IOException {
        List<String> told = ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .map(SecurityRulesTest::row)
                .toList();

        assertThat(told)
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(SecurityRulesTest::row).toList());
    }

    private static String row(MatchResult found) {
        String name = found.group(1).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return name + " " + found.group(2) + " " + found.group(3);
    }

    private static String row(Rule rule) {
        return rule + " " + shown(SecurityRules.compat().has(rule)) + " "
                + shown(SecurityRules.strict().has(rule));
    }

    private static String shown(boolean counts) {
        return counts ? "yes" : "–";
    }

    @Test
    void the_strict_profile_leaves_no_rule_out() {
        assertThat(SecurityRules.strict().on()).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void a_rule_can_be_added_alone() {
        var rules = SecurityRules.compat().with(Rule.LINKS_NEED_CONFIRMATION);

        assertThat(rules.has(Rule.LINKS_NEED_CONFIRMATION)).isTrue();
        assertThat(rules.has(Rule.FACTORS_ARE_DISTINCT)).isFalse();
    }
}
