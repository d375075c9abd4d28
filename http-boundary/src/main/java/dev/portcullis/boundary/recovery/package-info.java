/** Recovery over HTTP. */
@NullMarked
package dev.portcullis.boundary.recovery;

import org.jspecify.annotations.NullMarked;
