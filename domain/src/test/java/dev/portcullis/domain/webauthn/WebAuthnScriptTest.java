package dev.portcullis.domain.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebAuthnScriptTest {
    private final WebAuthnScript script = WebAuthnScript.read();

    @Test
    void its_integrity_is_that_of_the_bytes_that_are_served() throws Exception {
        byte[] served = script.text().getBytes(StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-512").digest(served);
        assertThat(script.integrity()).isEqualTo("sha512-" + Base64.getEncoder().encodeToString(hash));
    }

    @Test
    void it_is_small_and_asks_nobody_else() {
        assertThat(script.text())
                .hasSizeLessThan(8000)
                .doesNotContain("fetch(", "XMLHttpRequest", "cookie", "innerHTML");
    }
}
