package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.CourierBudget;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SentCodes;
import dev.portcullis.domain.fixture.SentCodes.Kind;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strangers cannot use up the messages that owners ask for. docs/security.md, B8. */
class OwnersBudgetTest {
    private static final int MOST = 5;

    private final Person ann = Person.anyone();

    @ParameterizedTest
    @CsvSource({"5,1000,1000", "1000,5,1000", "1000,1000,5"})
    @DisplayName("[S13] [B8] a second factor is sent when strangers used up what may be sent")
    void a_second_factor_is_sent_when_strangers_used_up_what_may_be_sent(int toAddress, int about, int inAll) {
        var engine = TestEngine.start(new TestConfiguration()
                .withRecovery()
                .withVerification()
                .schema(Letters.SCHEMA)
                .codeIsSecondFactor()
                .courier(new CourierBudget(Duration.ofHours(1), toAddress, about, inAll)));
        new Journeys(engine.api).register(ann);
        var acts = new Acts(engine.api);
        Caller app =
                Clients.app(acts.signIn(acts.login(), ann, Acts.APP).require().sessionToken());
        var codes = new SentCodes(engine, app);
        for (int i = 0; i < 30; i++) {
            codes.ask(i % 2 == 0 ? Kind.RECOVERY : Kind.VERIFICATION, ann.email());
        }
        assertThat(new Letters(engine).outbox())
                .filteredOn(OutboxMessage::isSent)
                .as("as many as strangers may ask for")
                .hasSizeLessThanOrEqualTo(MOST);

        for (int i = 0; i < MOST; i++) {
            engine.clock.forward(Duration.ofSeconds(1));
            FlowId flow = codes.ask(Kind.SECOND_FACTOR, ann.email());
            if (i == MOST - 1) {
                assertThat(codes.enter(Kind.SECOND_FACTOR, flow, ann.email(), codes.code(Kind.SECOND_FACTOR)))
                        .isEqualTo("right");
            }
        }
    }
}
