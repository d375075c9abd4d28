/** Measurements: {@code java -jar benchmarks/target/benchmarks.jar [pattern]}. */
@NullMarked
package dev.portcullis.benchmarks;

import org.jspecify.annotations.NullMarked;
