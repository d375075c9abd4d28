package dev.portcullis.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What things are called, and what a package says of itself. */
public final class NamingRules {
    private static final String VAGUE_CLASS = ".*(Impl|Utils?|Dto|DTO|Helper)";
    private static final String[] VAGUE_PACKAGES = {
        "..util..", "..impl..", "..dto..", "..model..", "..service..", "..exception.."
    };

    private NamingRules() {}

    /** No class is named after a pattern instead of what is special about it. */
    public static SightedRule noVagueClassNames(String where) {
        return SightedRule.of(
                noClasses().that().resideInAPackage(where).should().haveNameMatching(VAGUE_CLASS), where);
    }

    /** No package is named after a layer or a leftover instead of a concept. */
    public static SightedRule noVaguePackageNames(String where) {
        return SightedRule.of(
                noClasses().that().resideInAPackage(where).should().resideInAnyPackage(VAGUE_PACKAGES), where);
    }

    /** Every package has a {@code package-info} that says {@link NullMarked}. */
    public static SightedRule packagesAreNullMarked(String where) {
        return SightedRule.of(classes().that().resideInAPackage(where).should(liveInNullMarkedPackage()), where);
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in a package without it"));
                }
            }
        };
    }
}
