package dev.portcullis.embedded.configuration;

import dev.portcullis.httpcourier.HttpTarget;
import dev.portcullis.mail.ClientCertificate;
import dev.portcullis.mail.SmtpSender;
import dev.portcullis.mail.SmtpServer;
import dev.portcullis.template.Templates;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code courier} and {@code portcullis.courier}: what carries messages out.
 *
 * @param retries how often a message is tried again
 * @param pullCount how many messages one thread carries before it lets others in
 * @param parallel how many messages may be under way at once
 * @param pullWait how long between two looks for messages
 * @param lease how long a lease lasts
 * @param window how far back budgets look
 * @param smtp the mail server; empty without one
 * @param refusesPrivateMailServers whether no mail server in a private network is called
 * @param mailService what mails are handed to in its place
 * @param smsService what text messages are handed to
 */
public record CourierSettings(
        int retries,
        int pullCount,
        int parallel,
        Duration pullWait,
        Duration lease,
        Duration window,
        Optional<SmtpServer> smtp,
        SmtpSender sender,
        @Nullable ClientCertificate clientCertificate,
        boolean refusesPrivateMailServers,
        Optional<HttpTarget> mailService,
        Optional<HttpTarget> smsService,
        Templates templates) {
    /** Whether mails leave this program. */
    public boolean carriesMail() {
        return smtp.isPresent() || mailService.isPresent();
    }
}
