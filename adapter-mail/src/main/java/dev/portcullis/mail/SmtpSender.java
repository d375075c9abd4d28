package dev.portcullis.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sends.
 *
 * @param address also the sender that the envelope names
 * @param name shown beside the address; null for the address alone
 * @param headers added to every mail
 * @param localName what this machine calls itself
 */
public record SmtpSender(String address, @Nullable String name, Map<String, String> headers, String localName) {
    public SmtpSender {
        headers = Map.copyOf(headers);
    }

    // Not generated: headers may hold keys of a mail service.
    @Override
    public String toString() {
        return "SmtpSender[" + address + "]";
    }
}
