package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithCodeMethod;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlowWithCodeMethod;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlowWithCodeMethod;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fifty submit the right code of a mail at once: one succeeds, and nobody meets a failure. docs/security.md, C2. */
@Timeout(600)
class LetterRacesTest {
    private static final int MANY = 50;
    private static final Caller APP = Caller.nativeApp();

    @TempDir
    Path folder;

    private final Person ann = Person.anyone();

    private Portcullis open(String kind) {
        var portcullis = Storms.openMailing(folder, kind.equals("sqlite") ? Storms.sqlite(folder) : kind);
        return portcullis;
    }

    private Mailbox registered(Portcullis portcullis) {
        var mailbox = Mailbox.of(portcullis.inbox().orElseThrow());
        new Journeys(portcullis.frontend()).register(ann);
        mailbox.await(ann.email());
        return mailbox;
    }

    private static long successes(BooleanSupplier submission) throws Exception {
        List<Boolean> outcomes = Storms.rush(IntStream.range(0, MANY)
                .mapToObj(i -> (Callable<Boolean>) () -> succeeds(submission))
                .toList());
        return outcomes.stream().filter(one -> one).count();
    }

    private static boolean succeeds(BooleanSupplier submission) {
        try {
            return submission.getAsBoolean();
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isBetween(400, 499);
            return false;
        }
    }

    private static boolean recover(FrontendApi api, FlowId flow, @Nullable String code, @Nullable String email) {
        var body = new UpdateRecoveryFlowWithCodeMethod(code, null, email, null, null, null, null, null);
        return api.updateRecoveryFlow(new UpdateRecoveryFlow(flow, body, APP))
                .state()
                .equals(FlowState.PASSED_CHALLENGE);
    }

    private static boolean verify(FrontendApi api, FlowId flow, @Nullable String code, @Nullable String email) {
        var body = new UpdateVerificationFlowWithCodeMethod(code, null, email, null);
        return api.updateVerificationFlow(new UpdateVerificationFlow(flow, body, APP))
                .state()
                .equals(FlowState.PASSED_CHALLENGE);
    }

    private boolean signIn(FrontendApi api, FlowId flow, @Nullable String code) {
        var body = new UpdateLoginFlowWithCodeMethod(null, code, null, ann.email(), null, null);
        return api.updateLoginFlow(new UpdateLoginFlow(flow, body, APP)).sessionToken() != null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    @DisplayName("[C2] A recovery code lets in once")
    void a_recovery_code_lets_in_once(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();
            var mailbox = registered(portcullis);
            FlowId flow = api.createNativeRecoveryFlow(new CreateNativeRecoveryFlow(APP))
                    .id();
            recover(api, flow, null, ann.email());
            String code = mailbox.await(ann.email()).code();

            assertThat(successes(() -> recover(api, flow, code, null))).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    @DisplayName("[C2] A verification code verifies once")
    void a_verification_code_verifies_once(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();
            var mailbox = registered(portcullis);
            FlowId flow = api.createNativeVerificationFlow(new CreateNativeVerificationFlow(null, APP))
                    .id();
            verify(api, flow, null, ann.email());
            String code = mailbox.await(ann.email()).code();

            assertThat(successes(() -> verify(api, flow, code, null))).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    @DisplayName("[C2] A login code signs in once")
    void a_login_code_signs_in_once(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();
            var mailbox = registered(portcullis);
            FlowId flow =
                    api.createNativeLoginFlow(new CreateNativeLoginFlow(APP)).id();
            assertThat(succeeds(() -> signIn(api, flow, null))).isFalse();
            String code = mailbox.await(ann.email()).code();

            assertThat(successes(() -> signIn(api, flow, code))).isOne();
        }
    }
}
