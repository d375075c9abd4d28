/** A method outside the engine's own packages: what somebody writes who adds one. Start at {@code ToySecondFactor}. */
@NullMarked
package dev.portcullis.toy;

import org.jspecify.annotations.NullMarked;
