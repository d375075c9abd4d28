package dev.portcullis.crypto.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.testkit.secret.SecretBoxContract;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AesSecretBoxTest implements SecretBoxContract {
    @Override
    public SecretBox with(List<String> secrets) {
        return new AesSecretBox(secrets, new RandomSecretSource());
    }

    // What was sealed must be opened by every later version.
    @Test
    void a_text_sealed_by_an_earlier_version_opens() {
        String sealed = "AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhuAP4R7MI_UyZ0sT2ezftmW9O8jRgzUi8vnkdzgkC_fH2HG";
        assertThat(with(List.of(OLD)).open("csrf", sealed)).contains("a text of long ago");
    }

    // The GCM specification's test case 14 : a block of zeros under a key of zeros.
    @Test
    @DisplayName("[I1] The cipher is aes 256 gcm")
    void the_cipher_is_aes_256_gcm() {
        var sealed = ByteBuffer.allocate(32);
        new AesGcm(new byte[32], new byte[12], 0, (byte) 1).encrypt(new byte[16], sealed);
        assertThat(HexFormat.of().formatHex(sealed.array(), 0, 16)).isEqualTo("cea7403d4d606b6e074ec5d3baf39d18");
    }

    @Test
    void sealing_needs_a_secret_of_16_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(NEW, "0123456789abcde")))
                .withMessageNotContaining("0123456789abcde");
    }
}
