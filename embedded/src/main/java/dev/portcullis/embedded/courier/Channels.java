package dev.portcullis.embedded.courier;

import dev.portcullis.embedded.configuration.CourierSettings;
import dev.portcullis.httpcourier.HttpChannel;
import dev.portcullis.httpcourier.HttpTarget;
import dev.portcullis.mail.SmtpChannel;
import dev.portcullis.mail.SmtpServer;
import dev.portcullis.memory.courier.MemoryInbox;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What carries mails and text messages, open.
 *
 * @param inbox where those end for which nothing is configured
 */
public record Channels(Map<Channel, MessageChannel> byName, MemoryInbox inbox, List<HttpChannel> services)
        implements AutoCloseable {
    /** @throws IllegalArgumentException if something is configured that cannot be used */
    public static Channels open(CourierSettings settings, JsonText json) {
        var inbox = new MemoryInbox();
        var services = new ArrayList<HttpChannel>();
        MessageChannel mail = settings.mailService()
                .map(target -> service(target, json, services))
                .or(() -> settings.smtp().map(server -> smtp(server, settings)))
                .orElse(inbox);
        MessageChannel sms = settings.smsService()
                .map(target -> service(target, json, services))
                .orElse(inbox);
        return new Channels(Map.of(Channel.EMAIL, mail, Channel.SMS, sms), inbox, List.copyOf(services));
    }

    private static MessageChannel smtp(SmtpServer server, CourierSettings settings) {
        // The first is made now, so that what cannot be used is found at start.
        var first = new SmtpChannel(server, settings.sender(), settings.clientCertificate());
        return new ChannelPool(first, () -> new SmtpChannel(server, settings.sender(), settings.clientCertificate()));
    }

    private static MessageChannel service(HttpTarget target, JsonText json, List<HttpChannel> services) {
        var channel = new HttpChannel(target, json);
        services.add(channel);
        return channel;
    }

    /** The inbox, if anything goes there. */
    public Optional<Inbox> usedInbox() {
        return byName.containsValue(inbox) ? Optional.of(inbox) : Optional.empty();
    }

    @Override
    public void close() {
        services.forEach(HttpChannel::close);
    }
}
