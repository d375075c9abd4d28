package dev.portcullis.testkit.courier;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.UUID;

/** Messages for {@link OutboxStoreContract}. */
final class SomeMessages {
    private SomeMessages() {}

    static OutboxMessage messageMadeAt(Instant moment) {
        return new OutboxMessage(
                UUID.randomUUID(),
                Channel.EMAIL,
                "jos\u00e9@example.org",
                "verification_code_valid",
                "sealed_1",
                null,
                moment);
    }

    static OutboxMessage about(IdentityId identity, Instant moment) {
        var plain = messageMadeAt(moment);
        return new OutboxMessage(
                plain.id(), plain.channel(), plain.recipient(), plain.template(), plain.sealedData(), identity, moment);
    }

    static OutboxMessage to(String recipient) {
        return new OutboxMessage(
                UUID.randomUUID(),
                Channel.EMAIL,
                recipient,
                "verification_code_valid",
                "sealed_2",
                null,
                OutboxUnderTest.NOW);
    }
}
