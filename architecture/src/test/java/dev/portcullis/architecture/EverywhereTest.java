package dev.portcullis.architecture;

import static dev.portcullis.architecture.Modules.CLASSES;
import static dev.portcullis.architecture.Modules.CONTRACT;
import static dev.portcullis.architecture.Modules.CRYPTO;
import static dev.portcullis.architecture.Modules.EVERYTHING;
import static dev.portcullis.architecture.Modules.SERVER;
import static dev.portcullis.architecture.Modules.TESTKIT;

import dev.portcullis.testkit.architecture.NamingRules;
import dev.portcullis.testkit.architecture.PurityRules;
import org.junit.jupiter.api.Test;

class EverywhereTest {
    @Test
    void every_package_says_that_null_is_the_exception() {
        NamingRules.packagesAreNullMarked(EVERYTHING).check(CLASSES);
    }

    @Test
    void classes_are_named_after_what_is_special_about_them() {
        NamingRules.noVagueClassNames(EVERYTHING).check(CLASSES);
    }

    @Test
    void packages_are_named_after_concepts() {
        NamingRules.noVaguePackageNames(EVERYTHING).check(CLASSES);
    }

    @Test
    void only_programs_speak_on_the_console() {
        PurityRules.writesToNoConsole(EVERYTHING, SERVER, CONTRACT).check(CLASSES);
    }

    @Test
    void secrets_are_drawn_in_one_place() {
        PurityRules.drawsNoSecret(EVERYTHING, CRYPTO, TESTKIT).check(CLASSES);
    }
}
