package dev.portcullis.embedded.courier;

import dev.portcullis.embedded.configuration.CourierSettings;
import dev.portcullis.embedded.configuration.WebHookQueueSettings;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.InstantSource;
import java.util.Map;

/** What takes out of the outbox what was kept there, one worker a queue; none is started yet. */
public final class OutboxWorkers {
    /** So many calls does one thread make before it looks anew. */
    private static final int BEFORE_OTHERS = 100;

    private final UnitOfWork work;
    private final EventSink events;
    private final InstantSource clock;

    public OutboxWorkers(UnitOfWork work, EventSink events, InstantSource clock) {
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** Of mails and text messages. */
    public CourierWorker courier(
            CourierSettings settings, Map<Channel, MessageChannel> channels, MessageDispatcher.Rendering rendering) {
        var retries = new RetryPolicy(settings.retries() + 1, settings.pullWait());
        var dispatcher = new MessageDispatcher(OutboxQueue.MESSAGES, channels, rendering, retries, events, clock);
        var batch = new DispatchBatch(
                OutboxQueue.MESSAGES, work, dispatcher, clock, settings.lease(), settings.pullCount());
        return new CourierWorker("courier", batch, settings.pullWait(), settings.parallel());
    }

    /** Of calls of web hooks that nobody waits for. */
    public CourierWorker hookCalls(
            WebHookQueueSettings settings, HookChannel channel, MessageDispatcher.Rendering rendering) {
        var retries = RetryPolicy.ofHookCalls(settings.attempts());
        var dispatcher = new MessageDispatcher(
                OutboxQueue.HOOK_CALLS, Map.of(Channel.WEB_HOOK, channel), rendering, retries, events, clock);
        var batch = new DispatchBatch(OutboxQueue.HOOK_CALLS, work, dispatcher, clock, settings.lease(), BEFORE_OTHERS);
        return new CourierWorker("web-hooks", batch, settings.pullWait(), settings.parallel());
    }
}
