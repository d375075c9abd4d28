package dev.portcullis.mail;

import dev.portcullis.mail.SmtpServer.Security;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.RenderedMessage;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSSLTransport;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails to a mail server. A connection serves all mails of a batch; after anything that went wrong the next one begins a
 * new connection. For one thread at a time.
 */
public final class SmtpChannel implements MessageChannel {
    private static final int GOING_DOWN = 421;

    private final SmtpServer server;
    private final SmtpSender sender;
    private final Session session;
    private @Nullable SMTPTransport open;

    /**
     * @param client null when this program proves itself with no certificate
     * @throws IllegalArgumentException if the certificate cannot be used, or the sender is no address
     */
    public SmtpChannel(SmtpServer server, SmtpSender sender, @Nullable ClientCertificate client) {
        this(server, sender, new TlsSockets(server, client), Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    SmtpChannel(SmtpServer server, SmtpSender sender, TlsSockets sockets, Duration connect, Duration answer) {
        this.server = server;
        this.sender = sender;
        session = Session.getInstance(properties(server, sender, sockets, connect, answer));
        try {
            Mail.from(sender);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("the sender is no address", e);
        }
    }

    private static String protocol(SmtpServer server) {
        return server.security() == Security.TLS ? "smtps" : "smtp";
    }

    private static Properties properties(
            SmtpServer server, SmtpSender sender, TlsSockets sockets, Duration connect, Duration answer) {
        String prefix = "mail." + protocol(server) + ".";
        String wanted = String.valueOf(server.security() == Security.STARTTLS);
        var all = new Properties();
        all.setProperty(prefix + "starttls.enable", wanted);
        all.setProperty(prefix + "starttls.required", wanted);
        all.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        // Checked by the sockets themselves, against the name that the configuration gives.
        all.setProperty(prefix + "ssl.checkserveridentity", "false");
        all.put(prefix + "ssl.socketFactory", sockets);
        all.setProperty(prefix + "ssl.socketFactory.fallback", "false");
        all.setProperty(prefix + "auth", String.valueOf(server.user() != null));
        all.setProperty(prefix + "localhost", sender.localName());
        all.setProperty(prefix + "from", sender.address());
        all.setProperty(prefix + "connectiontimeout", String.valueOf(connect.toMillis()));
        all.setProperty(prefix + "timeout", String.valueOf(answer.toMillis()));
        all.setProperty(prefix + "writetimeout", String.valueOf(answer.toMillis()));
        // A farewell is not worth waiting for.
        all.setProperty(prefix + "quitwait", "false");
        all.setProperty("mail.mime.allowutf8", "true");
        return all;
    }

    @Override
    public Delivery deliver(RenderedMessage message) {
        Mail mail;
        try {
            mail = Mail.of(message, sender, session);
        } catch (AddressException e) {
            return new Delivery.Refused("the recipient is no mail address");
        } catch (MessagingException e) {
            return new Delivery.Refused("this cannot be written as a mail");
        }
        return connect() instanceof Delivery failed ? failed : send(mail);
    }

    /** Null when there is a connection. */
    private @Nullable Delivery connect() {
        if (open != null) return null;
        var url = new URLName(protocol(server), server.host(), server.port(), null, server.user(), server.password());
        SMTPTransport fresh = server.security() == Security.TLS
                ? new SMTPSSLTransport(session, url)
                : new SMTPTransport(session, url);
        try {
            fresh.connect(server.host(), server.port(), server.user(), server.password());
            open = fresh;
            return null;
        } catch (AuthenticationFailedException e) {
            return new Delivery.Unreachable("the mail server does not accept user and password");
        } catch (MessagingException e) {
            return new Delivery.Unreachable("no connection to the mail server: " + kind(e));
        }
    }

    private Delivery send(Mail mail) {
        try {
            SMTPTransport transport = open;
            if (transport == null) return new Delivery.Unreachable("no connection to the mail server");
            transport.sendMessage(mail, mail.getAllRecipients() == null ? new Address[0] : mail.getAllRecipients());
            return new Delivery.Delivered();
        } catch (MessagingException e) {
            rest();
            return failure(e);
        }
    }

    private static Delivery failure(MessagingException failed) {
        int status = status(failed);
        if (status == GOING_DOWN) return new Delivery.Unreachable("the mail server is going down (421)");
        if (status > 0) return new Delivery.TryAgain("the mail server answered " + status);
        return new Delivery.Silent("the mail server stopped answering: " + kind(failed));
    }

    /** What the server answered; -1 when it is not known. */
    private static int status(@Nullable Exception failed) {
        return switch (failed) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException send when send.getReturnCode() > 0 -> send.getReturnCode();
            case MessagingException other -> status(other.getNextException());
            case null, default -> -1;
        };
    }

    /** What kind of failure lies at the bottom; its text might hold anything. */
    private static String kind(MessagingException failed) {
        Exception next = failed.getNextException();
        return next instanceof IOException cause
                ? cause.getClass().getSimpleName()
                : failed.getClass().getSimpleName();
    }

    @Override
    public void rest() {
        SMTPTransport done = open;
        open = null;
        if (done == null) return;
        try {
            done.close();
        } catch (MessagingException gone) {
            // Whatever was accepted was acknowledged before.
        }
    }
}
