package dev.portcullis.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.schema.Violation;
import dev.portcullis.testkit.fixture.BrokenRules;
import dev.portcullis.testkit.schema.TraitsValidatorContract;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract suite notices a validator that breaks a rule, and names that rule alone. */
class SchemaSaboteursTest {
    @Test
    void an_honest_validator_breaks_no_rule() {
        assertThat(brokenBy(violations -> violations)).isEmpty();
    }

    @Test
    void a_validator_that_sorts_by_keyword_over_all_values_is_found_out() {
        List<String> order = List.of("enum", "format", "minLength", "maxLength", "pattern");
        assertThat(brokenBy(violations -> violations.stream()
                        .sorted(Comparator.comparingInt(violation -> order.indexOf(violation.keyword())))
                        .toList()))
                .contains("r2_values_are_told_one_after_the_other")
                .allMatch(rule -> rule.startsWith("r2") || rule.startsWith("r4_references"));
    }

    @Test
    void a_validator_that_stops_at_the_first_violation_is_found_out() {
        assertThat(brokenBy(violations -> violations.stream().limit(1).toList()))
                .contains("r5_each_missing_member_is_told_at_its_own_place")
                .doesNotContain("r1_a_document_that_fits_has_no_violations");
    }

    @Test
    void a_validator_that_lets_formats_pass_is_found_out() {
        assertThat(brokenBy(violations -> violations.stream()
                        .filter(violation -> !violation.keyword().equals("format"))
                        .toList()))
                .containsExactly(
                        "r2_format_is_told_before_length_and_length_before_pattern",
                        "r2_values_are_told_one_after_the_other",
                        "r8_formats_refuse_what_they_should");
    }

    private static Set<String> brokenBy(UnaryOperator<List<Violation>> sabotage) {
        TraitsValidatorContract suite = () -> (name, schema) -> {
            var honest = new JsonSchemaCompiler().compile(name, schema);
            return document -> sabotage.apply(honest.validate(document));
        };
        return BrokenRules.of(suite);
    }
}
