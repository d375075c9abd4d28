package dev.portcullis.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Browsers fill in codes where they are told of them. Source: docs/contract/code.md, "Codes that browsers fill in". */
class CompletedCodesTest {
    private final Person ann = Person.anyone();

    private static Letters start(String... flags) {
        String[] all = flags.length == 0 ? new String[] {"use_continue_with_transitions"} : flags;
        return new Letters(
                TestEngine.start(new TestConfiguration().mailingCodes().flags(all)));
    }

    /** Each form that asks for a code that was sent. */
    private List<Flow> forms(Letters letters) {
        new Journeys(letters.engine().api).token(ann);
        Flow recovery = letters.recover(letters.recovery().id(), Acts.APP, "method", "code", "email", ann.email())
                .require();
        Flow verification = letters.verify(
                        letters.verification().id(), Acts.APP, "method", "code", "email", ann.email())
                .require();
        Flow login = Acts.shown(() -> letters.signIn(letters.login().id(), ann.email(), null));
        return List.of(recovery, verification, login, registration(letters));
    }

    private static Flow registration(Letters letters) {
        RegistrationFlow flow = new Acts(letters.engine().api).registration();
        JsonObject body = JsonObject.of("method", Json.of("code"), "traits", Acts.traits(Person.anyone()));
        return Acts.shown(() -> letters.engine()
                .api
                .updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), Submission.of(body), Acts.APP)));
    }

    private static Optional<String> autocomplete(Flow flow) {
        return Optional.ofNullable(((Input) Acts.node(flow, "code").attributes()).autocomplete());
    }

    @Test
    void every_form_for_a_code_that_was_sent_says_so() {
        assertThat(forms(start("complete_codes")))
                .allSatisfy(flow -> assertThat(autocomplete(flow)).contains("one-time-code"));
    }

    @Test
    void unless_it_is_configured_none_does() {
        assertThat(forms(start()))
                .allSatisfy(flow -> assertThat(autocomplete(flow)).isEmpty());
    }
}
