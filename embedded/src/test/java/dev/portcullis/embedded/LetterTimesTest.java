package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlowWithCodeMethod;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlowWithCodeMethod;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long an answer takes does not tell whether an address is somebody's. Measured is the processor's time that a submission
 * takes, known and unknown in turn, for a busy machine stretches it less than the clock's. docs/security.md, B7.
 */
@Timeout(600)
class LetterTimesTest {
    private static final Caller APP = Caller.nativeApp();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 200;
    private static final int SAMPLES = 400;
    // A difference that is there shows in each round; one that a busy machine made, or code not yet compiled, does not.
    private static final int ROUNDS = 5;
    private static final double MOST = 1.2;

    @TempDir
    Path folder;

    @Test
    @DisplayName("[B7] Asking for a recovery takes as long for nobodys address")
    void asking_for_a_recovery_takes_as_long_for_nobodys_address() {
        assertAlike(LetterTimesTest::recovery);
    }

    @Test
    @DisplayName("[B7] Asking for a verification takes as long for nobodys address")
    void asking_for_a_verification_takes_as_long_for_nobodys_address() {
        assertAlike(LetterTimesTest::verification);
    }

    @Test
    @DisplayName("[B7] Asking for the first mail to an address takes as long for nobodys address")
    void asking_for_the_first_mail_to_an_address_takes_as_long_for_nobodys_address() {
        String dsn = Storms.sqlite(folder);
        List<String> known;
        try (var silent = Storms.openMailing(folder, dsn, "selfservice.flows.verification.enabled", "false")) {
            known = register(silent.frontend());
        }
        try (var mailing = Storms.openMailing(folder, dsn)) {
            assertAlike(LetterTimesTest::verification, mailing.frontend(), known);
        }
    }

    private interface Asking {
        /** @return the processor's time that the submission took, in nanoseconds */
        long time(FrontendApi api, String email);
    }

    private void assertAlike(Asking asking) {
        try (var portcullis = Storms.openMailing(folder, Storms.sqlite(folder))) {
            FrontendApi api = portcullis.frontend();
            assertAlike(asking, api, register(api));
        }
    }

    private static void assertAlike(Asking asking, FrontendApi api, List<String> known) {
        double ratio = ratio(asking, api, known);
        for (int i = 1; i < ROUNDS && !isAlike(ratio); i++) {
            ratio = ratio(asking, api, known);
        }
        assertThat(ratio).as("known to unknown").isBetween(1 / MOST, MOST);
    }

    private static List<String> register(FrontendApi api) {
        return Stream.generate(() -> registered(api)).limit(WARM_UP + SAMPLES).toList();
    }

    private static boolean isAlike(double ratio) {
        return ratio > 1 / MOST && ratio < MOST;
    }

    private static double ratio(Asking asking, FrontendApi api, List<String> known) {
        long[] ofKnown = new long[SAMPLES];
        long[] ofUnknown = new long[SAMPLES];
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            // Each goes first every other time.
            long early = i % 2 == 0 ? asking.time(api, known.get(i + WARM_UP)) : unknown(asking, api);
            long late = i % 2 == 0 ? unknown(asking, api) : asking.time(api, known.get(i + WARM_UP));
            if (i >= 0) {
                ofKnown[i] = i % 2 == 0 ? early : late;
                ofUnknown[i] = i % 2 == 0 ? late : early;
            }
        }
        return median(ofKnown) / median(ofUnknown);
    }

    private static String registered(FrontendApi api) {
        var person = Person.anyone();
        new Journeys(api).register(person);
        return person.email();
    }

    private static long unknown(Asking asking, FrontendApi api) {
        return asking.time(api, Person.anyone().email());
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    private static long recovery(FrontendApi api, String email) {
        FlowId flow =
                api.createNativeRecoveryFlow(new CreateNativeRecoveryFlow(APP)).id();
        var body = new UpdateRecoveryFlowWithCodeMethod(null, null, email, null, null, null, null, null);
        long begin = THREADS.getCurrentThreadCpuTime();
        api.updateRecoveryFlow(new UpdateRecoveryFlow(flow, body, APP));
        return THREADS.getCurrentThreadCpuTime() - begin;
    }

    private static long verification(FrontendApi api, String email) {
        FlowId flow = api.createNativeVerificationFlow(new CreateNativeVerificationFlow(null, APP))
                .id();
        var body = new UpdateVerificationFlowWithCodeMethod(null, null, email, null);
        long begin = THREADS.getCurrentThreadCpuTime();
        api.updateVerificationFlow(new UpdateVerificationFlow(flow, body, APP));
        return THREADS.getCurrentThreadCpuTime() - begin;
    }
}
