package dev.portcullis.ports.ui;

/**
 * Draw a text so that a camera can read it. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 Any reader gets the same text back.
 *   <li>R2 The image is a PNG of 256 × 256 dots, dark on light, with the quiet edge that readers need.
 *   <li>R3 The same text gives the same image.
 *   <li>R4 A text that does not fit is refused, never cut.
 * </ol>
 *
 * <p>Checked by {@code QrCodeRendererContract}. Source: docs/contract/totp.md, totp 5; ISO/IEC 18004 for the edge.
 */
public interface QrCodeRenderer {
    /** Dots along each edge. */
    int SIZE = 256;

    /**
     * @param text at most about 1,000 characters of ASCII: an address for an authenticator has some 150
     * @return a PNG
     * @throws IllegalArgumentException if the text is longer than what can be drawn legibly
     */
    byte[] png(String text);
}
