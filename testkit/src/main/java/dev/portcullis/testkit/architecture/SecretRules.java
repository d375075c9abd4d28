package dev.portcullis.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How secrets are drawn and compared. Source: docs/security.md, C1, I1 and I2. */
public final class SecretRules {
    private static final Set<String> STRING =
            Set.of("equals", "equalsIgnoreCase", "compareTo", "compareToIgnoreCase", "contentEquals", "regionMatches");
    private static final Set<String> ARRAYS = Set.of("equals", "deepEquals", "compare", "compareUnsigned", "mismatch");

    private SecretRules() {}

    /**
     * Chance that can be guessed is nowhere, except in the given packages: no generator but {@code SecureRandom}, and that one
     * without a seed or a name.
     */
    public static SightedRule drawsNoWeakChance(String where, String... except) {
        return SightedRule.of(
                noClasses()
                        .that(resideInAPackage(where).and(not(resideInAnyPackage(except))))
                        .should()
                        .dependOnClassesThat(isWeakGenerator())
                        .orShould(callAnyOf("seed or name a generator", SecretRules::seeds))
                        .allowEmptyShould(true),
                where);
    }

    /**
     * Whoever makes or holds what must stay secret compares nothing by what stops at the first difference.
     *
     * @param secrets methods that give secrets or hashes of them, as {@code KeyedHash.hash}; a type alone stands for those that
     *     implement it
     */
    public static SightedRule comparesInConstantTime(String where, String... secrets) {
        Set<String> names = Set.of(secrets);
        return SightedRule.of(
                noClasses()
                        .that(resideInAPackage(where).and(handles(names)))
                        .should(callAnyOf("compare by what stops early", SecretRules::stopsEarly)),
                where);
    }

    private static DescribedPredicate<JavaClass> isWeakGenerator() {
        return describe(
                "draw what can be guessed",
                type -> type.getPackageName().equals("java.util.random")
                        || type.getPackageName().startsWith("java.util")
                                && type.getSimpleName().endsWith("Random"));
    }

    private static boolean seeds(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        boolean secure = owner.isAssignableTo("java.security.SecureRandom");
        boolean given = access.getTarget() instanceof CodeUnitAccessTarget target
                && !target.getRawParameterTypes().isEmpty();
        return secure && (name.equals("setSeed") || name.equals("getInstance") || name.equals("<init>") && given)
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isEquivalentTo(Collections.class) && name.equals("shuffle");
    }

    private static boolean stopsEarly(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return owner.isEquivalentTo(String.class) && STRING.contains(name)
                || owner.isEquivalentTo(Objects.class) && ARRAYS.contains(name)
                || owner.isEquivalentTo(Arrays.class) && ARRAYS.contains(name);
    }

    private static DescribedPredicate<JavaClass> handles(Set<String> secrets) {
        return describe(
                "handle any of " + secrets,
                type -> accesses(type).anyMatch(access -> secrets.contains(name(access)))
                        || type.getAllRawInterfaces().stream()
                                .anyMatch(implemented -> secrets.contains(implemented.getSimpleName())));
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getSimpleName() + "."
                + access.getTarget().getName();
    }

    private static Stream<JavaAccess<?>> accesses(JavaClass type) {
        return type.getCodeUnits().stream().flatMap(SecretRules::accesses);
    }

    private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.of(unit.getAccessesFromSelf(), unit.getCodeUnitReferencesFromSelf())
                .flatMap(Collection::stream)
                .map(access -> (JavaAccess<?>) access);
    }

    private static ArchCondition<JavaClass> callAnyOf(String what, Predicate<JavaAccess<?>> which) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                accesses(type)
                        .filter(which)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }
}
