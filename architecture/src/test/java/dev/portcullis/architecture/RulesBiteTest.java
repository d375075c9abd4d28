package dev.portcullis.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.portcullis.testkit.architecture.ArrowRules;
import dev.portcullis.testkit.architecture.NamingRules;
import dev.portcullis.testkit.architecture.PurityRules;
import dev.portcullis.testkit.architecture.SecretRules;
import dev.portcullis.testkit.architecture.ShapeRules;
import dev.portcullis.testkit.architecture.SightedRule;
import dev.portcullis.testkit.architecture.StateRules;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesBiteTest {
    private static final String SAMPLES = "dev.portcullis.architecture.sample.";
    private static final String GOOD = SAMPLES + "good";
    private static final JavaClasses EVERY_SAMPLE =
            new ClassFileImporter().importPackages("dev.portcullis.architecture.sample");

    static Stream<Arguments> rulesWithWhatTheyCatch() {
        return Stream.of(
                catches("clock", PurityRules::readsNoClock, "Watch", "Stopwatch", "Tower"),
                catches("chance", PurityRules::makesNoChance, "Dice", "Lottery", "Vault"),
                catches("chance", PurityRules::drawsNoSecret, "Lottery", "Vault"),
                catches("chance", SecretRules::drawsNoWeakChance, "Dice", "Seeded", "Named", "Local"),
                catches("compare", RulesBiteTest::comparesKept, "ByText", "ByReference", "ByBytes"),
                catches("thread", PurityRules::startsNoThread, "Runner", "Pool"),
                catches("console", PurityRules::writesToNoConsole, "Talker"),
                catches(
                        "state",
                        StateRules::noStaticMutableState,
                        "NotFinal.counter",
                        "GrowingList.NAMES",
                        "SharedArray.KEY",
                        "Cache.FOUND",
                        "Held.HOLDER"),
                catches("setter", StateRules::recordsHaveNoSetters, "Settable.setName"),
                catches("shape", where -> ShapeRules.constructorsTakeAtMost(2, where), "Greedy"),
                catches("naming", NamingRules::noVagueClassNames, "ThingImpl", "StringUtils"),
                catches("util", NamingRules::noVaguePackageNames, "util.Thing"),
                catches("unmarked", NamingRules::packagesAreNullMarked, "Unmarked"),
                catches("cycle", ArrowRules::freeOfCycles, "Egg", "Hen"),
                catches("arrow.inner", where -> ArrowRules.seesOnly(where, "java.."), "Outer"),
                catches("arrow.inner", where -> ArrowRules.seesOnlyOf(SAMPLES + ".", where), "Outer"),
                catches("arrow.inner", where -> ArrowRules.onlyUsedBy(where, SAMPLES + "arrow.outer"), "Outer"));
    }

    static Stream<SightedRule> everyRuleOverGoodCode() {
        return Stream.of(
                PurityRules.readsNoClock(GOOD),
                PurityRules.makesNoChance(GOOD),
                PurityRules.drawsNoSecret(GOOD),
                SecretRules.drawsNoWeakChance(GOOD),
                PurityRules.startsNoThread(GOOD),
                PurityRules.writesToNoConsole(GOOD),
                StateRules.noStaticMutableState(GOOD),
                StateRules.recordsHaveNoSetters(GOOD),
                ShapeRules.constructorsTakeAtMost(2, GOOD),
                NamingRules.noVagueClassNames(GOOD),
                NamingRules.noVaguePackageNames(GOOD),
                NamingRules.packagesAreNullMarked(GOOD),
                ArrowRules.freeOfCycles(GOOD),
                ArrowRules.seesOnly(GOOD, "java..", "org.jspecify.."),
                ArrowRules.seesOnlyOf("dev.portcullis..", GOOD),
                ArrowRules.onlyUsedBy(GOOD, "java.sql.."));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("rulesWithWhatTheyCatch")
    void a_rule_catches_each_offender(String sample, Function<String, SightedRule> rule, List<String> offenders) {
        var where = SAMPLES + sample;

        assertThatThrownBy(() -> rule.apply(where).check(only(where)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(offenders.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("everyRuleOverGoodCode")
    void a_rule_lets_good_code_be(SightedRule rule) {
        assertThatCode(() -> rule.check(only(GOOD))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("everyRuleOverGoodCode")
    void a_rule_that_sees_no_class_fails(SightedRule rule) {
        assertThatThrownBy(() -> rule.check(only(SAMPLES + "clock")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("classes seen in");
    }

    @Test
    void an_exempt_package_may_do_it() {
        var rule = PurityRules.drawsNoSecret(SAMPLES + "chance", SAMPLES + "chance");

        assertThatCode(() -> rule.check(only(SAMPLES + "chance"))).doesNotThrowAnyException();
    }

    private static SightedRule comparesKept(String where) {
        return SecretRules.comparesInConstantTime(where, "Kept.hash");
    }

    private static JavaClasses only(String where) {
        return EVERY_SAMPLE.that(resideInAPackage(where + ".."));
    }

    private static Arguments catches(String sample, Function<String, SightedRule> rule, String... offenders) {
        return Arguments.of(sample, rule, List.of(offenders));
    }
}
