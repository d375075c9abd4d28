/** QR codes as images. Start at {@link PngQrCodes}. */
@NullMarked
package dev.portcullis.qr;

import org.jspecify.annotations.NullMarked;
