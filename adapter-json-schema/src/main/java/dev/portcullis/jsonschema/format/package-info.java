/** The formats that schemas may demand of texts. Start at {@link Formats}. */
@NullMarked
package dev.portcullis.jsonschema.format;

import org.jspecify.annotations.NullMarked;
