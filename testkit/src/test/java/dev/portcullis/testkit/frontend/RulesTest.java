package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the suites as a newcomer meets them: numbered without gaps, listed in the documentation, in a suite. */
class RulesTest {
    private static final Path LIST = Path.of("../docs/contract-rules.md");
    private static final Path PORTS = Path.of("../ports/src/main/java");

    @ParameterizedTest
    @EnumSource
    void the_rules_of_a_concept_share_their_letters_and_count_from_one(Concept concept) {
        var rules = concept.sentences().stream().map(Sentence::rule).toList();
        String letters = rules.getFirst().substring(0, 2);
        assertThat(rules)
                .isEqualTo(IntStream.rangeClosed(1, rules.size())
                        .mapToObj(number -> letters + number)
                        .toList());
    }

    @Test
    void no_two_concepts_share_their_letters() {
        assertThat(Arrays.stream(Concept.values())
                        .map(concept -> concept.sentences().getFirst().rule()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void every_concept_is_in_a_suite(Concept concept) {
        assertThat(Suite.with(concept)).isNotEmpty();
    }

    @Test
    void the_documentation_lists_every_rule_as_it_is() throws IOException {
        assertThat(Files.readString(LIST)).endsWith(list());
    }

    @ParameterizedTest
    @EnumSource
    void the_port_names_the_contract_that_checks_it(Concept concept) throws IOException {
        String letters = concept.sentences().getFirst().rule().replaceAll("[0-9]", "");
        assertThat(ports()).contains("{@code " + concept.contract().getSimpleName() + "} (" + letters + ")");
    }

    private static String ports() throws IOException {
        try (var files = Files.walk(PORTS)) {
            return files.filter(file -> file.toString().endsWith("Api.java"))
                    .map(RulesTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String list() {
        return Arrays.stream(Concept.values()).map(RulesTest::section).collect(Collectors.joining("\n"));
    }

    private static String section(Concept concept) {
        String suites = Suite.with(concept).map(Suite::title).collect(Collectors.joining(", "));
        return "## " + concept.title() + "\n\n`" + concept.contract().getSimpleName() + "`, in: " + suites + "\n\n"
                + lines(concept.sentences());
    }

    private static String lines(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> "- **" + sentence.rule() + "** " + sentence.text() + "\n")
                .collect(Collectors.joining());
    }
}
