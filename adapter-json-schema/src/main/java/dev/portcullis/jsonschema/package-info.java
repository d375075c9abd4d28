/** Identity schemas as JSON Schema, drafts 4, 6 and 7. Start at {@link JsonSchemaCompiler}. */
@NullMarked
package dev.portcullis.jsonschema;

import org.jspecify.annotations.NullMarked;
