/** Errors that browsers were led away with, over HTTP. */
@NullMarked
package dev.portcullis.rest.error;

import org.jspecify.annotations.NullMarked;
