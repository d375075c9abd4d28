package dev.portcullis.embedded.courier;

import dev.portcullis.crypto.secret.AesSecretBox;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.domain.configuration.CourierBudget;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.MessageRenderer;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.template.Templates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Where tests write messages as the engine does, and carry them as a node does. */
final class MailRoom {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int ENOUGH = 100_000;

    private final UnitOfWork work;
    private final AesSecretBox box =
            new AesSecretBox(List.of("a secret that every node knows"), new RandomSecretSource());
    private final ContractJsonText json = new ContractJsonText(ContractJson.create());
    private final Courier courier = new Courier(
            new RandomSecretSource(), box, json, "localhost", new CourierBudget(WINDOW, ENOUGH, ENOUGH, ENOUGH));

    MailRoom(UnitOfWork work) {
        this.work = work;
    }

    /** Keep a mail with a sign-in code. */
    OutboxMessage keep(String to, Instant now) {
        return keep(to, "login_code_valid", JsonObject.of("to", Json.of(to), "login_code", Json.of("123456")), now);
    }

    OutboxMessage keep(String to, String template, JsonObject data, Instant now) {
        OutboxMessage message = courier.write(Channel.EMAIL, to, template, data, null, now);
        work.write(stores -> {
            courier.keep(stores, Outgoing.alone(message));
            return null;
        });
        return message;
    }

    MessageDispatcher dispatcher(MessageChannel mail, RetryPolicy retries, EventSink events, InstantSource clock) {
        return dispatcher(mail, Templates.standard(), retries, events, clock);
    }

    MessageDispatcher dispatcher(
            MessageChannel mail, MessageRenderer words, RetryPolicy retries, EventSink events, InstantSource clock) {
        var rendering = new MessageDispatcher.Rendering(box, json, words);
        return new MessageDispatcher(
                OutboxQueue.MESSAGES, Map.of(Channel.EMAIL, mail), rendering, retries, events, clock);
    }
}
