package dev.portcullis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a verification says beside what it said before. Source: docs/contract/verification.md, "Asking for a mail". */
class AddedMessagesTest {
    private static final long UNREADABLE = 4000001;
    private static final long NO_METHOD = 4010006;

    private final TestEngine engine = TestEngine.start(new TestConfiguration().withVerification());
    private final VerificationFlow flow =
            engine.api.createNativeVerificationFlow(new CreateNativeVerificationFlow(Acts.APP));

    private List<Long> told(Submission submission) {
        return Acts.messages(Acts.shown(
                () -> engine.api.updateVerificationFlow(UpdateVerificationFlow.of(flow.id(), submission, Acts.APP))));
    }

    @Test
    void what_is_wrong_is_told_once_more_though_the_form_says_the_same() {
        var list = new Submission.JsonBody(JsonArray.EMPTY);
        var nothing = Submission.of(JsonObject.EMPTY);

        assertThat(told(list)).containsExactly(UNREADABLE);
        assertThat(told(list)).containsExactly(UNREADABLE, UNREADABLE);
        assertThat(told(nothing)).containsExactly(UNREADABLE, UNREADABLE, NO_METHOD);
        assertThat(told(nothing)).containsExactly(UNREADABLE, UNREADABLE, NO_METHOD, NO_METHOD);
    }
}
