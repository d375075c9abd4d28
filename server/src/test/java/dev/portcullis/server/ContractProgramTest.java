package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.contract.Main;
import dev.portcullis.server.ServedUnderTest.Configured;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.Suite;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program that holds a server to the contract, held against this one. */
@QuarkusTest
@TestProfile(ContractProgramTest.Profile.class)
class ContractProgramTest {

    public static class Profile extends Configured {
        public Profile() {
            super(ContractConfiguration::writeMailingTo);
        }
    }

    @TestHTTPResource
    String url;

    private record End(int code, List<String> lines) {}

    private static End run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = Main.run(new PrintStream(out, true), System.err, arguments);
        return new End(code, out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void this_server_keeps_all_promises_of_its_configuration() {
        End end = run("--base-url", url, "--mail", url);
        int rules = Suite.MAILS.sentences().size();
        assertThat(end.lines()).hasSize(rules + 1).contains("ok    RG1 signing up asks for the traits and a password");
        assertThat(end.lines().getLast()).isEqualTo(rules + " passed, 0 failed");
        assertThat(end.code()).isZero();
    }

    @Test
    void without_a_mailbox_what_needs_one_is_left_out_and_said_so() {
        End end = run("--base-url", url, "--suite", "mails");
        assertThat(end.lines())
                .contains("left  RC2 an address is mailed a code and the flow asks for it: needs --mail or --mailpit")
                .contains("ok    RC1 a recovery begins by asking for an address");
        assertThat(end.lines().getLast()).endsWith(" passed, 0 failed");
        assertThat(end.code()).isZero();
    }

    @Test
    void what_the_server_does_not_have_is_left_out_and_said_so() {
        End end = run("--base-url", url, "--suite", "factors");
        assertThat(end.lines())
                .contains("left  LS1 who has no lookup secrets is offered to make some:"
                        + " the server's forms offer nothing of the group lookup_secret")
                .noneMatch(line -> line.startsWith("FAIL  "));
        assertThat(end.code()).isZero();
    }

    @Test
    void a_server_of_another_configuration_breaks_rules() {
        End end = run("--base-url", url, "--suite", "passwords");
        assertThat(end.lines())
                .filteredOn(line -> line.startsWith("FAIL  "))
                .anyMatch(line -> line.startsWith("FAIL  OF1 recovery that is switched off is refused: "));
        assertThat(end.code()).isEqualTo(1);
    }
}
