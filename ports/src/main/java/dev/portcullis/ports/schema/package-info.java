/** What the traits of an identity may be. Start at {@link IdentitySchema} and {@link SchemaCompiler}. */
@NullMarked
package dev.portcullis.ports.schema;

import org.jspecify.annotations.NullMarked;
