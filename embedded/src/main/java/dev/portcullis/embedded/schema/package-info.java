/** Identity schemas: fetched from where the configuration says, and checked. Start at {@link SchemaLoader}. */
@NullMarked
package dev.portcullis.embedded.schema;

import org.jspecify.annotations.NullMarked;
