/** The texts that people read. Start at {@link MessageMapping}. */
@NullMarked
package dev.portcullis.json.message;

import org.jspecify.annotations.NullMarked;
