package dev.portcullis.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.server.process.Storm.Acknowledged;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who was told over HTTP that they are registered is registered, however the server ends. docs/security.md, H2. */
@Timeout(600)
class KillStormIT {
    private static final int ENOUGH = 200;

    @TempDir
    Path folder;

    @FunctionalInterface
    private interface Ending {
        void of(ServerProcess server) throws Exception;
    }

    @Test
    @DisplayName("[H2] Everybody who was acknowledged before a kill can sign in after a restart")
    void everybody_who_was_acknowledged_before_a_kill_can_sign_in_after_a_restart() throws Exception {
        assertNobodyIsLost(ServerProcess::kill);
    }

    @Test
    void a_server_that_is_stopped_loses_nobody_and_says_how_it_ended() throws Exception {
        assertNobodyIsLost(server -> assertThat(server.stop()).isEqualTo(ServerProcess.TERMINATED));
    }

    private void assertNobodyIsLost(Ending ending) throws Exception {
        Path configuration = ContractConfiguration.writeTo(folder);
        List<Acknowledged> people = stormUntil(configuration, ending);
        assertThat(people).hasSizeGreaterThanOrEqualTo(ENOUGH);

        try (var server = start(configuration);
                var client = server.client()) {
            assertThat(people).allSatisfy(one -> assertKnown(client, one));
            new Journeys(client).register(Person.anyone());
        }
    }

    private List<Acknowledged> stormUntil(Path configuration, Ending ending) throws Exception {
        try (var server = start(configuration);
                var storm = Storm.endless(ENOUGH, server.client())) {
            storm.await();
            ending.of(server);
            return storm.end();
        }
    }

    private ServerProcess start(Path configuration) throws Exception {
        return ServerProcess.start(
                configuration,
                Map.of(
                        "DSN", "sqlite://" + folder.resolve("people.sqlite"),
                        "SECRETS_DEFAULT", "[\"a secret that every start knows\"]",
                        "PORTCULLIS_GUESSING_ENABLED", "false")); // everybody signs in from one address
    }

    private static void assertKnown(FrontendApi api, Acknowledged one) {
        assertThat(new Journeys(api).signIn(one.person()).session().active()).isTrue();
        Caller app = Caller.nativeApp().withSessionToken(one.token());
        assertThat(api.toSession(new ToSession(app)).active())
                .as("the session that came with the registration")
                .isTrue();
    }
}
