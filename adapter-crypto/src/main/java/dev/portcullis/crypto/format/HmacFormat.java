package dev.portcullis.crypto.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** HMAC of the password: {@code $hmac-sha256$hash$key}; what stands in base64 is the hexadecimal text of the hash. */
final class HmacFormat implements HashFormat {
    private static final String NAME = "hmac-";

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith("$" + NAME);
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        ModularText fields = ModularText.of(hash, 4);
        var digest = Digests.named(fields.text(1).substring(NAME.length()));
        byte[] mac = Digests.hmac(digest, fields.bytes(3), password);
        byte[] actual = HexFormat.of().formatHex(mac).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(fields.bytes(2), actual);
    }
}
