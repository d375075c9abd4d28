package dev.portcullis.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.portcullis.ports.ui.QrCodeRenderer;
import dev.portcullis.testkit.ui.QrCodeRendererContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngQrCodesTest implements QrCodeRendererContract {
    @Override
    public QrCodeRenderer renderer() {
        return new PngQrCodes();
    }

    @Override
    public String read(byte[] png) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
            var hints = Map.of(DecodeHintType.TRY_HARDER, true);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void an_image_is_small_enough_for_an_attribute() {
        assertThat(renderer().png("otpauth://totp/example.org:ada@example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
                .hasSizeLessThan(1500);
    }
}
