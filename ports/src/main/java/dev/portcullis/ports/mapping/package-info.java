/**
 * Programs of the operator that turn data into other data: claims into traits, a completed flow into the body of a web hook.
 * Start at {@link DataMapperCompiler}.
 */
@NullMarked
package dev.portcullis.ports.mapping;

import org.jspecify.annotations.NullMarked;
