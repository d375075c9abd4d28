package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.secret.PlainHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The script by which browsers make and use keys: {@code webauthn.js} beside this class.
 *
 * @param text what is served, in UTF-8 to the byte
 * @param integrity by what browsers know it again; a page that names another one does not run it. Source:
 * docs/contract/webauthn.md section 1; W3C Subresource Integrity
 */
public record WebAuthnScript(String text, String integrity) {
    /** Reads the script; once for an engine is enough. */
    public static WebAuthnScript read() {
        try (InputStream file =
                Objects.requireNonNull(WebAuthnScript.class.getResourceAsStream("webauthn.js"), "webauthn.js")) {
            byte[] bytes = file.readAllBytes();
            return new WebAuthnScript(new String(bytes, StandardCharsets.UTF_8), integrity(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String integrity(byte[] bytes) {
        return "sha512-" + Base64.getEncoder().encodeToString(PlainHash.sha512(bytes));
    }
}
