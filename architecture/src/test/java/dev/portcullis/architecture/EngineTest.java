package dev.portcullis.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.portcullis.architecture.Modules.CLASSES;
import static dev.portcullis.architecture.Modules.DOMAIN;
import static dev.portcullis.architecture.Modules.PORTS;

import com.tngtech.archunit.core.domain.JavaAccess;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.testkit.architecture.PurityRules;
import dev.portcullis.testkit.architecture.ShapeRules;
import dev.portcullis.testkit.architecture.StateRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
    private static final String[] METHODS = Stream.of(
                    "code", "federation", "lookupsecret", "password", "profile", "totp", "webauthn")
            .map(method -> DOMAIN.replace("..", "." + method + ".."))
            .toArray(String[]::new);

    @ParameterizedTest
    @ValueSource(strings = {PORTS, DOMAIN})
    void it_keeps_nothing_in_static_fields(String module) {
        StateRules.noStaticMutableState(module).check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTS, DOMAIN})
    void it_is_told_the_time(String module) {
        PurityRules.readsNoClock(module).check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTS, DOMAIN})
    @DisplayName("[I2] It is given chance and ids")
    void it_is_given_chance_and_ids(String module) {
        PurityRules.makesNoChance(module).check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTS, DOMAIN})
    void it_runs_in_the_threads_of_its_callers(String module) {
        PurityRules.startsNoThread(module).check(CLASSES);
    }

    @Test
    void its_classes_are_put_together_of_six_things_at_most() {
        ShapeRules.constructorsTakeAtMost(6, DOMAIN).check(CLASSES);
    }

    @Test
    void its_methods_name_no_level() {
        noClasses()
                .that()
                .resideInAnyPackage(METHODS)
                .should()
                .accessFieldWhere(JavaAccess.Predicates.targetOwner(type(AssuranceLevel.class)))
                .check(CLASSES);
    }

    @Test
    void records_of_the_boundary_are_only_read() {
        StateRules.recordsHaveNoSetters(PORTS).check(CLASSES);
    }
}
