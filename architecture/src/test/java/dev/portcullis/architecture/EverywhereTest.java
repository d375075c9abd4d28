package dev.portcullis.architecture;

import static dev.portcullis.architecture.Modules.CLASSES;
import static dev.portcullis.architecture.Modules.CONTRACT;
import static dev.portcullis.architecture.Modules.CRYPTO;
import static dev.portcullis.architecture.Modules.DOMAIN;
import static dev.portcullis.architecture.Modules.EVERYTHING;
import static dev.portcullis.architecture.Modules.SERVER;
import static dev.portcullis.architecture.Modules.TESTKIT;

import dev.portcullis.testkit.architecture.NamingRules;
import dev.portcullis.testkit.architecture.PurityRules;
import dev.portcullis.testkit.architecture.SecretRules;
import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("[I2] Secrets are drawn in one place")
    void secrets_are_drawn_in_one_place() {
        PurityRules.drawsNoSecret(EVERYTHING, CRYPTO, TESTKIT).check(CLASSES);
    }

    @Test
    @DisplayName("[C1] [I2] Nothing is drawn from a generator that can be guessed, nor from a seeded one")
    void nothing_is_drawn_that_can_be_guessed() {
        SecretRules.drawsNoWeakChance(EVERYTHING, TESTKIT).check(CLASSES);
    }

    @Test
    @DisplayName("[I1] Codes, tokens, links and their hashes are compared in constant time")
    void secrets_are_compared_in_constant_time() {
        SecretRules.comparesInConstantTime(
                        DOMAIN, "KeyedHash.hash", "KeyedHash.hashes", "IssuedCode.hash", "CsrfSecret.bytes")
                .check(CLASSES);
    }

    @Test
    @DisplayName("[I1] Hashes of passwords are compared in constant time")
    void hashes_of_passwords_are_compared_in_constant_time() {
        SecretRules.comparesInConstantTime(CRYPTO, "HashFormat").check(CLASSES);
    }
}
