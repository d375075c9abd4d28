/** Errors that browsers were led away with, over HTTP. */
@NullMarked
package dev.portcullis.boundary.error;

import org.jspecify.annotations.NullMarked;
