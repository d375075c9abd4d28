/** A request and its answer, whatever server they pass through. Start at {@link HttpRequest}. */
@NullMarked
package dev.portcullis.boundary.http;

import org.jspecify.annotations.NullMarked;
