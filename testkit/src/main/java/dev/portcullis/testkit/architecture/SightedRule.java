package dev.portcullis.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule that sees what it speaks of: one over no classes would always hold and so prove nothing.
 *
 * @param rule the rule itself
 * @param packages packages, as ArchUnit writes them ({@code dev.example.login..}), each of which must hold a class
 */
public record SightedRule(ArchRule rule, List<String> packages) {
    public SightedRule {
        packages = List.copyOf(packages);
    }

    static SightedRule of(ArchRule rule, String... packages) {
        return new SightedRule(rule, List.of(packages));
    }

    /** @throws AssertionError if a package holds no class, or if the classes break the rule */
    public void check(JavaClasses classes) {
        for (var name : packages) {
            assertThat(classes.that(resideInAPackage(name)))
                    .as("classes seen in %s by the rule: %s", name, rule.getDescription())
                    .isNotEmpty();
        }
        rule.check(classes);
    }

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
