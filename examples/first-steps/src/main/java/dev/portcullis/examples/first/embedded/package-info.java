/** The engine in the program. */
@NullMarked
package dev.portcullis.examples.first.embedded;

import org.jspecify.annotations.NullMarked;
