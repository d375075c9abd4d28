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
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLException;
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
    private static final String NO_CONNECTION = "no connection to the mail server: ";
    private static final String NO_HOST = "there is no host of this name; check courier.smtp.connection_uri";

    private final SmtpServer server;
    private final SmtpSender sender;
    private final Session session;
    /** Writes headers in ASCII: whatever else they hold is encoded (RFC 2047). */
    private final Session ascii;

    private final ServerLookup lookup;

    private @Nullable SMTPTransport open;

    /**
     * @param client null when this program proves itself with no certificate
     * @throws IllegalArgumentException if the certificate cannot be used, or the sender is no address
     */
    public SmtpChannel(SmtpServer server, SmtpSender sender, @Nullable ClientCertificate client, ServerLookup lookup) {
        this(server, sender, lookup, new TlsSockets(server, client), Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    SmtpChannel(
            SmtpServer server,
            SmtpSender sender,
            ServerLookup lookup,
            TlsSockets sockets,
            Duration connect,
            Duration answer) {
        this.server = server;
        this.sender = sender;
        this.lookup = lookup;
        try {
            session = Session.getInstance(
                    properties(server, sender, Mail.from(sender).getAddress(), sockets, connect, answer));
            ascii = Session.getInstance(new Properties());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("the sender is no address", e);
        }
    }

    private static String protocol(SmtpServer server) {
        return server.security() == Security.TLS ? "smtps" : "smtp";
    }

    private static Properties properties(
            SmtpServer server,
            SmtpSender sender,
            String envelope,
            TlsSockets sockets,
            Duration connect,
            Duration answer) {
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
        all.setProperty(prefix + "from", envelope);
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
        boolean utf8 = Mail.needsUtf8(message.recipient()) || Mail.needsUtf8(sender.address());
        Mail mail;
        try {
            mail = Mail.of(message, sender, utf8 ? session : ascii);
        } catch (AddressException e) {
            return new Delivery.Refused("the recipient is no mail address");
        } catch (MessagingException e) {
            return new Delivery.Refused("this cannot be written as a mail");
        }
        if (connect() instanceof Delivery failed) return failed;
        return utf8 && !takesUtf8()
                ? new Delivery.Refused("the mail server does not take addresses beyond ASCII: it offers no SMTPUTF8")
                : send(mail);
    }

    private boolean takesUtf8() {
        return open != null && open.supportsExtension("SMTPUTF8");
    }

    /** Null when there is a connection. */
    private @Nullable Delivery connect() {
        if (open != null) return null;
        var url = new URLName(protocol(server), server.host(), server.port(), null, server.user(), server.password());
        SMTPTransport fresh = server.security() == Security.TLS
                ? new SMTPSSLTransport(session, url)
                : new SMTPTransport(session, url);
        try {
            fresh.connect(lookup.address(server.host()), server.port(), server.user(), server.password());
            open = fresh;
            return null;
        } catch (ServerLookup.RefusedAddress refused) {
            return new Delivery.Unreachable("clients.smtp.disallow_private_ip_ranges lets nobody call the mail server:"
                    + " its address is none of the public internet");
        } catch (UnknownHostException unknown) {
            return new Delivery.Unreachable(NO_CONNECTION + NO_HOST);
        } catch (AuthenticationFailedException e) {
            return new Delivery.Unreachable("the mail server does not accept user and password;"
                    + " check them in courier.smtp.connection_uri, where special characters are percent-encoded");
        } catch (MessagingException e) {
            return new Delivery.Unreachable(NO_CONNECTION + reason(e));
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
        // A 5xx, too: most come of a configuration that somebody puts right, and the attempts end by themselves.
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

    /** Why there is no connection, and what helps. */
    private String reason(MessagingException failed) {
        if (String.valueOf(failed.getMessage()).contains("STARTTLS is required")) {
            return "it offers no STARTTLS; write smtps:// if it speaks TLS from the start, or ?disable_starttls=true if it"
                    + " is to be spoken to in clear text";
        }
        return switch (failed.getNextException()) {
            case UnknownHostException unknown -> NO_HOST;
            case ConnectException refused ->
                "nobody listens at port " + server.port() + "; check courier.smtp.connection_uri";
            case SocketTimeoutException silent -> "no answer within seconds; a firewall may be in between";
            case SSLException tls ->
                "its certificate is not accepted, or it does not speak TLS at port " + server.port() + ": "
                        + kind(failed);
            case null, default -> kind(failed);
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
