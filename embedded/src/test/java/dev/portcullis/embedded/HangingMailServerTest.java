package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.courier.SmtpSink;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mail server that takes connections and never says a word keeps nobody waiting. */
@Timeout(600)
class HangingMailServerTest {
    private static final int SUBMITS = 150;
    // A difference that is there shows in each round; one that a busy machine made does not.
    private static final int ROUNDS = 5;
    /** What a shared machine may add to one answer in a hundred without anybody being at fault. */
    private static final Duration NOISE = Duration.ofMillis(50);

    @TempDir
    Path folder;

    @Test
    @DisplayName("[B7] Submits take as long as with a good one")
    void submits_take_as_long_as_with_a_good_one() throws Exception {
        try (var good = SmtpSink.start();
                var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var quick = open("quick", good.connectionUri());
                var stuck = open("stuck", address(silent))) {
            assertThat(IntStream.range(0, ROUNDS).anyMatch(round -> takesAsLong(quick, stuck)))
                    .as("a round without a difference")
                    .isTrue();
            good.mailbox().awaitCount(SUBMITS, Duration.ofMinutes(2));
        }
    }

    private static boolean takesAsLong(Portcullis quick, Portcullis stuck) {
        long[] withGood = new long[SUBMITS];
        long[] withSilent = new long[SUBMITS];
        for (int i = 0; i < SUBMITS; i++) {
            withGood[i] = register(quick);
            withSilent[i] = register(stuck);
        }
        return percentile99(withSilent) < 2 * percentile99(withGood) + NOISE.toNanos();
    }

    private Portcullis open(String name, String mailServer) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        return Storms.openWritingMails(place, Storms.sqlite(place), mailServer);
    }

    private static String address(ServerSocket socket) {
        return "smtp://127.0.0.1:" + socket.getLocalPort() + "/?disable_starttls=true";
    }

    private static long register(Portcullis portcullis) {
        var journeys = new Journeys(portcullis.frontend());
        long begin = System.nanoTime();
        journeys.register(Person.anyone());
        return System.nanoTime() - begin;
    }

    private static long percentile99(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length * 99 / 100];
    }
}
