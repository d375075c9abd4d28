/** Messages handed to a service over HTTP. Start at {@link HttpChannel}. */
@NullMarked
package dev.portcullis.httpcourier;

import org.jspecify.annotations.NullMarked;
