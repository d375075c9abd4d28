/** Inputs that nobody meant. Start at {@link dev.portcullis.fuzzing.Fuzzer}. */
@NullMarked
package dev.portcullis.fuzzing;

import org.jspecify.annotations.NullMarked;
