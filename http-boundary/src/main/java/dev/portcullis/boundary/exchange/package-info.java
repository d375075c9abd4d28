/** One request and its answer, as resources see it. Start at {@code Exchange}. */
@NullMarked
package dev.portcullis.boundary.exchange;

import org.jspecify.annotations.NullMarked;
