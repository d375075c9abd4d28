package dev.portcullis.qr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A square image of dark and light dots as PNG. Drawn here because the JDK's own writer needs AWT, which does not start
 * everywhere and makes a native program larger by megabytes. Source: PNG specification (ISO/IEC 15948), chapters 5 and 11.
 *
 * @param dark the dark dots, row by row
 */
record PngImage(int size, BitSet dark) {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte ONE_BIT_A_DOT = 1;
    private static final byte GREY = 0;

    byte[] encode() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        out.writeBytes(chunk("IHDR", header()));
        out.writeBytes(chunk("IDAT", compressed(rows())));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(size)
                .putInt(size)
                .put(ONE_BIT_A_DOT)
                .put(GREY)
                .array();
    }

    /** Each row begins with a byte that says that nothing was done to it; a set bit is a light dot. */
    private byte[] rows() {
        int width = 1 + (size + 7) / 8;
        var rows = new byte[size * width];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (!dark.get(y * size + x)) {
                    rows[y * width + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return rows;
    }

    private static byte[] compressed(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] chunk(String type, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var checksum = new CRC32();
        checksum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) checksum.getValue())
                .array();
    }
}
