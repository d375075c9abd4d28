package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.StormMain.Acknowledged;
import dev.portcullis.jdbc.Dsn;
import dev.portcullis.jdbc.JdbcUnitOfWork;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.loopback.LoopbackPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who was told that they are registered is registered, though the process was killed. docs/security.md, H2; unit of work, R2.
 */
class CrashTest {
    private static final int ENOUGH = 150;

    @TempDir
    Path folder;

    // In place of a mail server that hung up for good.
    private final LoopbackPort nobody = LoopbackPort.refusing();

    @AfterEach
    void release() {
        nobody.close();
    }

    @RepeatedTest(2)
    @Timeout(300)
    void everybody_who_was_acknowledged_before_a_kill_can_sign_in_after_it() throws Exception {
        List<Acknowledged> people = stormUntilKilled();

        try (var portcullis = Storms.open(folder, Storms.sqlite(folder))) {
            assertThat(portcullis.ready()).isEmpty();
            for (Acknowledged one : people) {
                assertKnown(portcullis.frontend(), one);
            }
            new Journeys(portcullis.frontend()).register(Person.anyone());
        }
    }

    @Test
    @Timeout(300)
    @DisplayName("[H2] An account and its mail are there together or not at all")
    void an_account_and_its_mail_are_there_together_or_not_at_all() throws Exception {
        List<Acknowledged> people = stormUntilKilled();

        var dsn = Dsn.parse(Storms.sqlite(folder));
        try (var work = JdbcUnitOfWork.open(dsn, ContractJson.create())) {
            List<String> mails = work.read(stores -> stores.outbox().oldest(Integer.MAX_VALUE)).stream()
                    .map(OutboxMessage::recipient)
                    .toList();
            assertThat(mails)
                    .doesNotHaveDuplicates()
                    .containsAll(people.stream().map(Acknowledged::email).toList());
            assertThat(mails)
                    .allSatisfy(to -> assertThat(work.<Boolean>read(stores -> stores.identities()
                                    .findByIdentifier(CredentialType.PASSWORD, to)
                                    .isPresent()))
                            .as("whom the mail is for")
                            .isTrue());
        }
    }

    private static void assertKnown(FrontendApi api, Acknowledged one) {
        var person = new Person(one.email(), one.password(), "", "");
        assertThat(new Journeys(api).signIn(person).session().active()).isTrue();
        Caller app = Caller.nativeApp().withSessionToken(one.token());
        assertThat(api.toSession(new ToSession(app)).active())
                .as("the session that came with the registration")
                .isTrue();
    }

    private List<Acknowledged> stormUntilKilled() throws IOException, InterruptedException {
        Process storm = start();
        try (var lines = new BufferedReader(new InputStreamReader(storm.getInputStream(), StandardCharsets.UTF_8))) {
            var people = read(lines, ENOUGH);
            // By its handle: the process itself would close the pipe, too.
            storm.toHandle().destroyForcibly();
            assertThat(people).as("the storm raged: %s", log()).hasSize(ENOUGH);
            // What was said before the kill and is still in the pipe counts as much.
            people.addAll(read(lines, Integer.MAX_VALUE));
            return people;
        } finally {
            storm.destroyForcibly();
            assertThat(storm.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(storm.exitValue()).as("killed").isNotZero();
        }
    }

    /** A line that the kill cut off is no acknowledgement. */
    private static List<Acknowledged> read(BufferedReader lines, int most) throws IOException {
        var people = new ArrayList<Acknowledged>();
        while (people.size() < most && lines.readLine() instanceof String line) {
            if (Acknowledged.is(line)) {
                people.add(Acknowledged.parse(line));
            }
        }
        return people;
    }

    private String log() throws IOException {
        String log = Files.readString(folder.resolve("storm.log"));
        return log.substring(Math.max(0, log.length() - 2_000));
    }

    private Process start() throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StormMain.class.getName(),
                        folder.toString(),
                        "smtp://127.0.0.1:" + nobody.number() + "/?disable_starttls=true")
                .redirectError(folder.resolve("storm.log").toFile())
                .start();
    }
}
