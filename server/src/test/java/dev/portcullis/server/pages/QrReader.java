package dev.portcullis.server.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** The camera of a phone. */
final class QrReader {
    private QrReader() {}

    /** @param address of an image, with all of it in the address, as pages have it */
    static String read(String address) {
        byte[] png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
