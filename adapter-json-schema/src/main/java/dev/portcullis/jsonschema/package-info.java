/**
 * JSON Schema, drafts 4, 6 and 7, over our own JSON values. Start at {@link JsonSchemaCompiler}.
 *
 * <p>An evaluator of ours and not a library's, because the contract fixes what is told of a violation: its order, where
 * checks stop, and the numbers in it. Libraries give a verdict and a sentence.
 */
@NullMarked
package dev.portcullis.jsonschema;

import org.jspecify.annotations.NullMarked;
