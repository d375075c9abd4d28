/** The ways in which password hashes are written down, one class each. Start at {@link HashFormat} and {@link HashFormats}. */
@NullMarked
package dev.portcullis.crypto.format;

import org.jspecify.annotations.NullMarked;
