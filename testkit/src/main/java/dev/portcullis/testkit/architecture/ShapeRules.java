package dev.portcullis.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;

import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Rules on what one reader can hold in mind. */
public final class ShapeRules {
    private ShapeRules() {}

    /**
     * No class is put together of more than so many things. Records are data and enumerations tables, read by the names of their
     * components: they do not count.
     */
    public static SightedRule constructorsTakeAtMost(int most, String where) {
        return SightedRule.of(
                constructors()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(where)
                        .and()
                        .areDeclaredInClassesThat()
                        .areNotRecords()
                        .and()
                        .areDeclaredInClassesThat()
                        .areNotEnums()
                        .should(takeAtMost(most))
                        .allowEmptyShould(true),
                where);
    }

    private static ArchCondition<JavaConstructor> takeAtMost(int most) {
        return new ArchCondition<>("take at most " + most + " things") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int taken = constructor.getRawParameterTypes().size();
                if (taken > most) {
                    events.add(SimpleConditionEvent.violated(
                            constructor, constructor.getDescription() + " takes " + taken + " things"));
                }
            }
        };
    }
}
