package dev.portcullis.crypto.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * A plain digest over a text that is put together from salt and password: {@code $sha256$pf=template$salt$hash}, the
 * template in base64, with {@code {SALT}} and {@code {PASSWORD}}; for MD5 also {@code $md5$hash}, of the password alone.
 */
final class DigestFormat implements HashFormat {
    private static final List<String> PREFIXES = List.of("$sha1$", "$sha256$", "$sha512$", "$md5$");
    private static final String SALT = "{SALT}";
    private static final String PASSWORD = "{PASSWORD}";

    @Override
    public boolean recognises(String hash) {
        return PREFIXES.stream().anyMatch(hash::startsWith);
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        ModularText fields = ModularText.of(hash);
        byte[] message = switch (fields.count()) {
            case 3 -> alone(fields, password);
            case 5 -> filled(template(fields.text(2)), fields.bytes(3), password);
            default -> throw ModularText.broken();
        };
        byte[] expected = fields.bytes(fields.count() - 1);
        return MessageDigest.isEqual(expected, Digests.digest(Digests.named(fields.text(1)), message));
    }

    private static byte[] alone(ModularText fields, byte[] password) {
        CostLimits.check(Digests.isMd5(fields.text(1)));
        return password;
    }

    private static String template(String field) {
        CostLimits.check(field.startsWith("pf="));
        return new String(ModularText.base64(field.substring("pf=".length())), StandardCharsets.UTF_8);
    }

    private static byte[] filled(String template, byte[] salt, byte[] password) {
        var message = new ByteArrayOutputStream();
        int at = 0;
        while (at < template.length()) {
            if (template.startsWith(SALT, at)) {
                message.writeBytes(salt);
                at += SALT.length();
            } else if (template.startsWith(PASSWORD, at)) {
                message.writeBytes(password);
                at += PASSWORD.length();
            } else {
                int next = template.offsetByCodePoints(at, 1);
                message.writeBytes(template.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            }
        }
        return message.toByteArray();
    }
}
