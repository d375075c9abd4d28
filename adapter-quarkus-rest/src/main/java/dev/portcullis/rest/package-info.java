/**
 * The 32 operations offered over HTTP: requests become records, answers and refusals become bytes; the engine decides all else.
 * Start at {@link dev.portcullis.rest.RestBoundary}, then one resource, for instance {@code LoginResource}.
 */
@NullMarked
package dev.portcullis.rest;

import org.jspecify.annotations.NullMarked;
