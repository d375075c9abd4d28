package dev.portcullis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.portcullis.architecture.Modules.CLASSES;
import static dev.portcullis.architecture.Modules.COMPANION;
import static dev.portcullis.architecture.Modules.CRYPTO;
import static dev.portcullis.architecture.Modules.DOMAIN;
import static dev.portcullis.architecture.Modules.EMBEDDED;
import static dev.portcullis.architecture.Modules.EVERYTHING;
import static dev.portcullis.architecture.Modules.HTTP_BOUNDARY;
import static dev.portcullis.architecture.Modules.HTTP_CLIENT;
import static dev.portcullis.architecture.Modules.JDBC;
import static dev.portcullis.architecture.Modules.JOSE;
import static dev.portcullis.architecture.Modules.JSON;
import static dev.portcullis.architecture.Modules.JSON_SCHEMA;
import static dev.portcullis.architecture.Modules.MAIL;
import static dev.portcullis.architecture.Modules.OPENID;
import static dev.portcullis.architecture.Modules.OUTBOUND_CLIENT;
import static dev.portcullis.architecture.Modules.PAGES;
import static dev.portcullis.architecture.Modules.PORTS;
import static dev.portcullis.architecture.Modules.QR;
import static dev.portcullis.architecture.Modules.QUARKUS_REST;
import static dev.portcullis.architecture.Modules.SERVER;
import static dev.portcullis.architecture.Modules.SERVLET;
import static dev.portcullis.architecture.Modules.SPRING;
import static dev.portcullis.architecture.Modules.TESTKIT;
import static dev.portcullis.architecture.Modules.WEBAUTHN;
import static dev.portcullis.architecture.Modules.WEB_HOOK;

import dev.portcullis.testkit.architecture.ArrowRules;
import dev.portcullis.testkit.architecture.SightedRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleMapTest {
    static Stream<Arguments> modules() {
        return Modules.SEES.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> technologies() {
        return Stream.of(
                used("jakarta.json..", JSON),
                used("org.eclipse.yasson..", JSON),
                used("org.eclipse.parsson..", JSON),
                used("java.sql..", JDBC),
                used("javax.sql..", JDBC, EMBEDDED, SPRING),
                used("org.sqlite..", JDBC),
                used("org.postgresql..", JDBC),
                used("io.agroal..", JDBC),
                used("org.bouncycastle..", CRYPTO, JOSE),
                // The testkit works out codes by another way than the engine, to be held against it.
                used("javax.crypto..", CRYPTO, OPENID, WEB_HOOK, TESTKIT),
                used("org.apache.hc..", HTTP_CLIENT, OUTBOUND_CLIENT, EMBEDDED),
                used("jakarta.mail..", MAIL),
                used("org.eclipse.angus..", MAIL),
                used("dev.harrel..", JSON_SCHEMA),
                used("com.google.re2j..", JSON_SCHEMA),
                used("com.google.i18n.phonenumbers..", JSON_SCHEMA),
                used("com.webauthn4j..", WEBAUTHN),
                used("com.fasterxml..", WEBAUTHN),
                used("io.nayuki..", QR),
                used("org.jose4j..", JOSE, OPENID),
                used("org.snakeyaml..", EMBEDDED),
                used("jakarta.servlet..", SERVLET, SPRING),
                used("org.springframework..", SPRING),
                used("jakarta.inject..", QUARKUS_REST, SERVER),
                used("jakarta.enterprise..", QUARKUS_REST, SERVER),
                used("io.quarkus.qute..", PAGES),
                used("io.quarkus..", QUARKUS_REST, PAGES, SERVER),
                used("io.vertx..", QUARKUS_REST, SERVER),
                used("org.junit..", TESTKIT),
                used("org.assertj..", TESTKIT),
                used("com.tngtech..", TESTKIT));
    }

    @ParameterizedTest(name = "{0} sees only {1}")
    @MethodSource("modules")
    void a_module_sees_only_what_the_map_allows(String module, List<String> allowed) {
        ArrowRules.seesOnlyOf(EVERYTHING, module, allowed.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void every_class_belongs_to_a_module_of_the_map() {
        var modules = Modules.SEES.keySet().toArray(String[]::new);

        new SightedRule(classes().should().resideInAnyPackage(modules), List.of(modules)).check(CLASSES);
    }

    @Test
    void the_boundary_needs_nothing_but_java() {
        ArrowRules.seesOnly(PORTS, "java..", "org.jspecify..").check(CLASSES);
    }

    @Test
    void the_companion_needs_nothing_but_java_and_the_boundary() {
        ArrowRules.seesOnly(COMPANION, "java..", "org.jspecify..", PORTS).check(CLASSES);
    }

    @Test
    void the_http_side_needs_nothing_but_java_the_boundary_and_its_json() {
        ArrowRules.seesOnly(HTTP_BOUNDARY, "java..", "org.jspecify..", PORTS, JSON)
                .check(CLASSES);
    }

    @Test
    void the_engine_needs_nothing_but_java_and_the_boundary() {
        ArrowRules.seesOnly(DOMAIN, "java..", "org.jspecify..", PORTS).check(CLASSES);
    }

    @ParameterizedTest(name = "{0} is used by {1}")
    @MethodSource("technologies")
    void a_technology_stays_in_its_adapter(String technology, List<String> users) {
        ArrowRules.onlyUsedBy(EVERYTHING, technology, users.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void no_two_packages_need_each_other() {
        ArrowRules.freeOfCycles(Modules.ROOT).check(CLASSES);
    }

    private static Arguments used(String technology, String... users) {
        return Arguments.of(technology, List.of(users));
    }
}
