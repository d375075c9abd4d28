package dev.portcullis.testkit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.ports.ui.QrCodeRenderer;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link QrCodeRenderer}, by the numbers of its rules. */
public interface QrCodeRendererContract {
    QrCodeRenderer renderer();

    /** What a reader finds in a picture. */
    String read(byte[] png);

    @Test
    default void r1_a_reader_gets_the_same_text_back() {
        var texts = List.of(
                "a",
                "otpauth://totp/example.org:ada@example.org?algorithm=SHA1&digits=6&issuer=example.org&period=30&secret="
                        + "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                "otpauth://totp/Zürich:Größe%20東京?secret=A",
                "0123456789".repeat(50),
                "A".repeat(900));
        assertThat(texts)
                .allSatisfy(text -> assertThat(read(renderer().png(text))).isEqualTo(text));
    }

    @Test
    default void r2_the_image_is_a_png_of_256_dots_square() {
        var png = ByteBuffer.wrap(renderer().png("otpauth://totp/example"));
        assertThat(png.getLong()).isEqualTo(0x89504e470d0a1a0aL);
        assertThat(png.getInt(16)).isEqualTo(QrCodeRenderer.SIZE);
        assertThat(png.getInt(20)).isEqualTo(QrCodeRenderer.SIZE);
    }

    @Test
    default void r3_the_same_text_gives_the_same_image() {
        assertThat(renderer().png("the same")).isEqualTo(renderer().png("the same"));
    }

    @Test
    default void r4_a_text_that_does_not_fit_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> renderer().png("x".repeat(5000)));
    }
}
