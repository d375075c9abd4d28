/** Keeps every rule. */
@NullMarked
package dev.portcullis.architecture.sample.good;

import org.jspecify.annotations.NullMarked;
