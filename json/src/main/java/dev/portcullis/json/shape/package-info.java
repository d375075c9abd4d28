/** What a mapping is made of: codecs for single values and shapes for records. Start at {@link Shape}. */
@NullMarked
package dev.portcullis.json.shape;

import org.jspecify.annotations.NullMarked;
