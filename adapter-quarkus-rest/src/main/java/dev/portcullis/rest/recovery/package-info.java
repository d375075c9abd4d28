/** Recovery over HTTP. */
@NullMarked
package dev.portcullis.rest.recovery;

import org.jspecify.annotations.NullMarked;
