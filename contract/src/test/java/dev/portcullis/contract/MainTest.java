package dev.portcullis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.frontend.Suite;
import dev.portcullis.testkit.loopback.LoopbackPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the program says when there is no server to hold to anything. */
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void help_names_every_suite() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("--base-url URL");
        for (Suite suite : Suite.values()) assertThat(text(out)).contains(suite.title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--door 80                                                  | unknown argument --door",
                "--base-url                                                 | --base-url needs a value",
                "--base-url localhost                                       | --base-url takes an address",
                "--suite some --list                                        | there is no suite some, only passwords",
                "--port 65535 --base-url http://127.0.0.1:1                 | --port takes a port from 1 to 65534",
                "--mail http://127.0.0.1:1                                  | --base-url must say where the server is",
                "--list --mail http://127.0.0.1:1 --mailpit http://[::1]:2  | --mail and --mailpit are two places"
            })
    void a_mistake_is_told_with_the_usage(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(text(err)).startsWith("contract: " + message).contains("Usage:");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_rules_of_a_suite_are_listed(Suite suite) {
        assertThat(run("--list", "--suite", suite.title())).isZero();
        assertThat(text(out).lines())
                .isNotEmpty()
                .isEqualTo(suite.sentences().stream().map(Object::toString).toList());
    }

    @Test
    void a_mailbox_asks_for_the_suite_with_mails() {
        run("--list", "--mailpit", "http://127.0.0.1:8025");
        assertThat(text(out)).contains("RC1 a recovery begins by asking for an address");
    }

    @ParameterizedTest
    @EnumSource
    void the_configuration_of_a_suite_is_written(Suite suite, @TempDir Path folder) throws IOException {
        assertThat(run("--write-configuration", folder.resolve("new").toString(), "--suite", suite.title()))
                .isZero();
        Path file = Path.of(text(out).strip());
        assertThat(Files.readString(file)).contains("selfservice:");
        assertThat(file.resolveSibling("person.schema.json")).exists();
    }

    @Test
    void a_server_that_is_not_there_is_told_and_no_rule_is_tried() {
        try (var nobody = LoopbackPort.refusing()) {
            assertThat(run("--base-url", "http://127.0.0.1:" + nobody.number())).isEqualTo(2);
            assertThat(text(err)).startsWith("contract: ").contains(String.valueOf(nobody.number()));
            assertThat(text(out)).isEmpty();
        }
    }
}
