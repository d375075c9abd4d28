package dev.portcullis.domain.onetime;

import dev.portcullis.domain.identity.Marked;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.ports.schema.TraitsValidator;

/** What people type as an address. Source: wire contract, recovery-verification 1. */
public final class Addresses {
    private static final String FIELD = "email";

    private final TraitsValidator emails;

    public Addresses(SchemaCompiler compiler) {
        var email = JsonObject.of("type", Json.of("string"), "format", Json.of("email"));
        emails = compiler.compile(
                "address", JsonObject.of("type", Json.of("object"), "properties", JsonObject.of(FIELD, email)));
    }

    /** Whether a text has the form of a mail address, by the rules that traits are held to. */
    public boolean isEmail(String text) {
        return emails.validate(JsonObject.of(FIELD, Json.of(text))).isEmpty();
    }

    /** What a message tells of a text that is no address; of a list no more than its end, as the contract has it. */
    public static String told(String text) {
        return text.substring(text.lastIndexOf('"') + 1);
    }

    /** The channel that reaches an address. */
    public static Channel channelOf(String address) {
        return address.contains("@") ? Channel.EMAIL : Channel.SMS;
    }

    /** An address as it is kept and looked up. */
    public static String normalised(String address) {
        return channelOf(address).equals(Channel.EMAIL) ? Marked.normalised(address) : address.strip();
    }
}
