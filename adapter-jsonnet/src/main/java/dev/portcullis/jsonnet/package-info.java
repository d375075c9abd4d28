/**
 * Jsonnet, interpreted within limits. Start at {@link JsonnetCompiler}; {@link Parser} makes an {@link Expression} of a text,
 * {@link Interpreter} a {@link Value} of an expression, {@link StandardLibrary} holds what programs call {@code std}.
 */
@NullMarked
package dev.portcullis.jsonnet;

import org.jspecify.annotations.NullMarked;
