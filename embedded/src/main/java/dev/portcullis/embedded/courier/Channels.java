package dev.portcullis.embedded.courier;

import dev.portcullis.embedded.configuration.CourierSettings;
import dev.portcullis.httpcourier.HttpChannel;
import dev.portcullis.httpcourier.HttpTarget;
import dev.portcullis.httpcourier.RequestBody;
import dev.portcullis.mail.ServerLookup;
import dev.portcullis.mail.SmtpChannel;
import dev.portcullis.mail.SmtpServer;
import dev.portcullis.memory.courier.MemoryInbox;
import dev.portcullis.outbound.PrivateNetworks;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.mapping.DataMapper;
import dev.portcullis.ports.outbound.OutboundClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What carries mails and text messages, open.
 *
 * @param inbox where those end for which nothing is configured
 */
public record Channels(Map<Channel, MessageChannel> byName, MemoryInbox inbox) {
    /**
     * How services are called.
     *
     * @param programs makes the program of its address that makes bodies of requests
     */
    public record Calls(OutboundClient client, Function<String, DataMapper> programs, JsonText json) {
        private MessageChannel to(HttpTarget target) {
            String program = target.bodyUrl();
            RequestBody body = program == null ? RequestBody.STANDARD : RequestBody.by(programs.apply(program));
            return new HttpChannel(target, body, client, json);
        }
    }

    /** @throws IllegalArgumentException if something is configured that cannot be used */
    public static Channels open(CourierSettings settings, Calls calls) {
        var inbox = new MemoryInbox();
        MessageChannel mail = settings.mailService()
                .map(calls::to)
                .or(() -> settings.smtp().map(server -> smtp(server, settings)))
                .orElse(inbox);
        MessageChannel sms = settings.smsService().map(calls::to).orElse(inbox);
        return new Channels(Map.of(Channel.EMAIL, mail, Channel.SMS, sms), inbox);
    }

    private static MessageChannel smtp(SmtpServer server, CourierSettings settings) {
        // The first is made now, so that what cannot be used is found at start.
        return pooled(() -> channel(server, settings));
    }

    private static MessageChannel channel(SmtpServer server, CourierSettings settings) {
        ServerLookup lookup = settings.refusesPrivateMailServers()
                ? ServerLookup.refusing(PrivateNetworks::contain)
                : ServerLookup.OPEN;
        return new SmtpChannel(server, settings.sender(), settings.clientCertificate(), lookup);
    }

    /** The same with these in the place of others. */
    public Channels with(Map<Channel, MessageChannel> own) {
        var all = new HashMap<>(byName);
        all.putAll(own);
        return new Channels(Map.copyOf(all), inbox);
    }

    /** A channel for many threads. @param opening makes one for each message under way; must be quick */
    public static MessageChannel pooled(Supplier<? extends MessageChannel> opening) {
        return new ChannelPool(opening.get(), opening);
    }

    /** The inbox, if anything goes there. */
    public Optional<Inbox> usedInbox() {
        return byName.containsValue(inbox) ? Optional.of(inbox) : Optional.empty();
    }
}
