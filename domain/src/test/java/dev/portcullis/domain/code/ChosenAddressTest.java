package dev.portcullis.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who signs in anew chooses an address. Source: docs/contract/code.md, "Addresses to choose from". */
class ChosenAddressTest {
    private final TestEngine engine = TestEngine.start(
            new TestConfiguration().schema(Letters.SCHEMA).codeSignsIn().flags("refresh_login_choose_address"));
    private final Letters letters = new Letters(engine);
    private final Person ann = Person.anyone();
    private final Caller app = Clients.app(new Journeys(engine.api).token(ann));

    private Flow choose(LoginFlow flow, String address) {
        var choice = Submission.of(JsonObject.of("address", Json.of(address)));
        return Acts.shown(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), choice, app)));
    }

    @Test
    void the_form_has_a_button_for_each_address_and_none_is_typed() {
        LoginFlow flow = new Acts(engine.api).refresh(app);

        assertThat(Acts.names(flow)).contains("address").doesNotContain("code");
        assertThat(Objects.requireNonNull(Acts.node(flow, "address").label()).id())
                .isEqualTo(1010023L);
    }

    @Test
    void a_code_goes_to_the_address_that_was_chosen_and_opens() {
        Flow sent = choose(new Acts(engine.api).refresh(app), ann.email());

        assertThat(letters.outbox()).extracting(OutboxMessage::recipient).contains(ann.email());
        assertThat(sent.ui().messages()).extracting(UiText::id).containsExactly(1010025L);
        var code = Submission.of(JsonObject.of("method", Json.of("code"), "identifier", Json.of(ann.email()))
                .with("code", Json.of(letters.code("login_code_valid", "login_code"))));
        assertThat(engine.api
                        .updateLoginFlow(new UpdateLoginFlow(sent.id(), code, app))
                        .session())
                .isNotNull();
    }

    @Test
    void an_address_of_somebody_else_is_sent_nothing() {
        Person ben = Person.anyone();
        new Journeys(engine.api).register(ben);
        int before = letters.outbox().size();

        choose(new Acts(engine.api).refresh(app), ben.email());

        assertThat(letters.outbox()).hasSize(before);
    }
}
