/** Refusals. Start at {@link ErrorMapping}. */
@NullMarked
package dev.portcullis.json.error;

import org.jspecify.annotations.NullMarked;
