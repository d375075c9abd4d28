package dev.portcullis.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.Timer;
import java.util.UUID;

/** What code must be given instead of fetching it: time, chance, threads, a console. */
public final class PurityRules {
    private static final Set<String> CLOCKS = Set.of("currentTimeMillis", "nanoTime");

    private PurityRules() {}

    /** No reading of the clock: moments come as arguments or from a source that was passed in. */
    public static SightedRule readsNoClock(String where) {
        return SightedRule.of(
                noClasses()
                        .that()
                        .resideInAPackage(where)
                        .should()
                        .callMethodWhere(describe("it reads the machine's clock", PurityRules::readsClock)),
                where);
    }

    /** No making of chance: random values and ids come from a source that was passed in. */
    public static SightedRule makesNoChance(String where) {
        return SightedRule.of(
                noClasses()
                        .that()
                        .resideInAPackage(where)
                        .should()
                        .dependOnClassesThat(isRandom())
                        .orShould()
                        .callMethod(UUID.class, "randomUUID")
                        .orShould()
                        .callMethod(Math.class, "random"),
                where);
    }

    /** No drawing of what nobody may guess, except in the given packages; chance for a pause between two tries is no secret. */
    public static SightedRule drawsNoSecret(String where, String... except) {
        return SightedRule.of(
                noClasses()
                        .that(resideInAPackage(where).and(DescribedPredicate.not(resideInAnyPackage(except))))
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(SecureRandom.class)
                        .orShould()
                        .callMethod(UUID.class, "randomUUID")
                        .allowEmptyShould(true),
                where);
    }

    /** No threads, pools or timers of its own. */
    public static SightedRule startsNoThread(String where) {
        return SightedRule.of(
                noClasses()
                        .that()
                        .resideInAPackage(where)
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Thread.class, ThreadLocal.class, Timer.class)
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.concurrent.."),
                where);
    }

    /** No writing to the console, except in the given packages. */
    public static SightedRule writesToNoConsole(String where, String... except) {
        return SightedRule.of(
                noClasses()
                        .that(resideInAPackage(where).and(DescribedPredicate.not(resideInAnyPackage(except))))
                        .should(ACCESS_STANDARD_STREAMS)
                        .allowEmptyShould(true),
                where);
    }

    private static boolean readsClock(JavaMethodCall call) {
        return isNow(call) || isSystemTime(call) || makesClock(call);
    }

    // now(clock) is told the time, now() and now(zone) look for themselves.
    private static boolean isNow(JavaMethodCall call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isSystemTime(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(System.class) && CLOCKS.contains(call.getName());
    }

    private static boolean makesClock(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class))
                && call.getName().startsWith("system");
    }

    private static DescribedPredicate<JavaClass> isRandom() {
        return describe(
                "make chance",
                type -> type.getPackageName().startsWith("java.")
                        && type.getSimpleName().endsWith("Random"));
    }
}
