package dev.portcullis.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.stream.Stream;

/** Who may see whom. Packages are written as ArchUnit does: {@code dev.example.login..} means the package and all below. */
public final class ArrowRules {
    private ArrowRules() {}

    /** Classes of one package use nothing but themselves and what is allowed; primitives are always allowed. */
    public static SightedRule seesOnly(String from, String... allowed) {
        var everythingSeen =
                Stream.concat(Stream.of(allowed), Stream.of(from, "")).toArray(String[]::new);
        return SightedRule.of(
                classes()
                        .that()
                        .resideInAPackage(from)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(everythingSeen),
                from);
    }

    /** Of what lies below {@code world}, classes of one package use nothing but themselves and what is allowed. */
    public static SightedRule seesOnlyOf(String world, String from, String... allowed) {
        var permitted = Stream.concat(Stream.of(allowed), Stream.of(from)).toArray(String[]::new);
        return SightedRule.of(
                noClasses()
                        .that()
                        .resideInAPackage(from)
                        .should()
                        .dependOnClassesThat(resideInAPackage(world).and(not(resideInAnyPackage(permitted)))),
                from);
    }

    /** A technology stays where it belongs: below {@code world}, only the given packages use it. */
    public static SightedRule onlyUsedBy(String world, String technology, String... users) {
        return SightedRule.of(
                noClasses()
                        .that(resideInAPackage(world).and(not(resideInAnyPackage(users))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(technology),
                world);
    }

    /** No two packages below a root need each other, not even by way of others. */
    public static SightedRule freeOfCycles(String root) {
        return SightedRule.of(
                slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true), root + "..");
    }
}
