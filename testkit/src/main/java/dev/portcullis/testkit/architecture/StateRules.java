package dev.portcullis.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What may change, and where. */
public final class StateRules {
    private StateRules() {}

    /**
     * Static fields hold nothing that changes: they are final, and of a type known to be immutable. A list, set or map is
     * accepted if its class makes no mutable one while it is initialised.
     */
    public static SightedRule noStaticMutableState(String where) {
        return SightedRule.of(
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(where)
                        .and()
                        .areStatic()
                        .should(neverChange())
                        .allowEmptyShould(true),
                where);
    }

    /** Records offer no method that would set something. */
    public static SightedRule recordsHaveNoSetters(String where) {
        return SightedRule.of(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(where)
                        .and()
                        .areDeclaredInClassesThat()
                        .areRecords()
                        .should(setNothing()),
                where);
    }

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (!Immutability.holdsFor(field)) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> setNothing() {
        return new ArchCondition<>("set nothing") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (looksLikeSetter(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getDescription() + " sets something"));
                }
            }
        };
    }

    private static boolean looksLikeSetter(JavaMethod method) {
        return method.getName().matches("set[A-Z].*") || (returnsNothing(method) && takesSomething(method));
    }

    private static boolean returnsNothing(JavaMethod method) {
        JavaClass result = method.getRawReturnType();
        return result.isEquivalentTo(void.class);
    }

    private static boolean takesSomething(JavaMethod method) {
        return !method.getRawParameterTypes().isEmpty();
    }
}
