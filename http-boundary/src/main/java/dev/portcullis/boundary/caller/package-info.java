/** Who asks, read from the headers of a request. Start at {@code CallerReader}. */
@NullMarked
package dev.portcullis.boundary.caller;

import org.jspecify.annotations.NullMarked;
