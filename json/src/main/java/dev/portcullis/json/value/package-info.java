/** Any JSON value, as a tree. Start at {@link JsonMapping}. */
@NullMarked
package dev.portcullis.json.value;

import org.jspecify.annotations.NullMarked;
