/** The promises of ports that draw. Start at {@link QrCodeRendererContract}. */
@NullMarked
package dev.portcullis.testkit.ui;

import org.jspecify.annotations.NullMarked;
