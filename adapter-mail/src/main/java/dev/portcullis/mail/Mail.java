package dev.portcullis.mail;

import dev.portcullis.ports.courier.RenderedMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Map;

/** A message as a mail: plain text first, then HTML, if there is any. */
final class Mail extends MimeMessage {
    private static final String UTF_8 = "UTF-8";

    private final String messageId;

    private Mail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** @throws AddressException if the recipient is no address */
    static Mail of(RenderedMessage message, SmtpSender sender, Session session) throws MessagingException {
        var mail = new Mail(
                session,
                "<" + message.id() + "@" + domain(recipient(sender.address()).getAddress()) + ">");
        for (Map.Entry<String, String> header : sender.headers().entrySet()) {
            mail.setHeader(oneLine(header.getKey()), oneLine(header.getValue()));
        }
        mail.setFrom(from(sender));
        mail.setRecipient(RecipientType.TO, recipient(message.recipient()));
        mail.setSubject(oneLine(message.subject()), UTF_8);
        mail.setSentDate(new Date());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.write(message);
        mail.saveChanges();
        return mail;
    }

    private void write(RenderedMessage message) throws MessagingException {
        if (message.html() == null) {
            setText(message.text(), UTF_8);
            return;
        }
        var plain = new MimeBodyPart();
        plain.setText(message.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        setContent(new MimeMultipart("alternative", plain, html));
    }

    /** The same at each attempt, so that a mail which arrives twice can be told. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    static InternetAddress from(SmtpSender sender) throws MessagingException {
        var address = recipient(sender.address());
        try {
            if (sender.name() != null && !sender.name().isEmpty()) address.setPersonal(oneLine(sender.name()), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        return address;
    }

    /** One address and nothing else: no name beside it, no second one, no line of a header. */
    static InternetAddress recipient(String text) throws AddressException {
        int at = text.lastIndexOf('@');
        if (at < 1 || !oneLine(text).equals(text)) throw new AddressException("no address");
        String written = local(text.substring(0, at)) + "@" + ascii(text.substring(at + 1));
        var address = new InternetAddress(written, true);
        if (!written.equals(address.getAddress())) throw new AddressException("more than an address");
        return address;
    }

    // Dots where none should be are sent in quotes, RFC 5321 section 4.1.2.
    private static String local(String part) {
        boolean odd = part.startsWith(".") || part.endsWith(".") || part.contains("..");
        return odd && !part.startsWith("\"") ? "\"" + part + "\"" : part;
    }

    private static String ascii(String domain) throws AddressException {
        try {
            return MailDomain.ascii(domain);
        } catch (IllegalArgumentException e) {
            throw new AddressException("no domain");
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Whether an address can only be written in UTF-8, which not every server takes (SMTPUTF8, RFC 6531). */
    static boolean needsUtf8(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('@')))
                .chars()
                .anyMatch(c -> c >= 0x80);
    }

    static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
