package dev.portcullis.qr;

import dev.portcullis.ports.ui.QrCodeRenderer;
import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.BitSet;

/** QR codes as PNG images of one bit a dot: about half a kilobyte. */
public final class PngQrCodes implements QrCodeRenderer {
    private static final int QUIET_EDGE = 4;
    // The largest code whose modules are still two dots wide: 25 × 4 + 17 = 117 modules and the edges make 125.
    private static final int LARGEST_VERSION = 25;

    @Override
    public byte[] png(String text) {
        return new PngImage(SIZE, dots(code(text))).encode();
    }

    private static QrCode code(String text) {
        try {
            return QrCode.encodeSegments(
                    QrSegment.makeSegments(text), QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, LARGEST_VERSION, -1, true);
        } catch (DataTooLongException tooLong) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters fits into no code");
        }
    }

    /** The dark dots, row by row. */
    private static BitSet dots(QrCode code) {
        int scale = SIZE / (code.size + 2 * QUIET_EDGE);
        int edge = (SIZE - code.size * scale) / 2;
        var dark = new BitSet(SIZE * SIZE);
        for (int y = 0; y < code.size * scale; y++) {
            for (int x = 0; x < code.size * scale; x++) {
                dark.set((y + edge) * SIZE + x + edge, code.getModule(x / scale, y / scale));
            }
        }
        return dark;
    }
}
