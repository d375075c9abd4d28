/**
 * One request and one answer, free of what they are about: sending, repeating, deadlines, limits, reading. Start at {@link
 * Exchange}.
 */
@NullMarked
package dev.portcullis.http.exchange;

import org.jspecify.annotations.NullMarked;
