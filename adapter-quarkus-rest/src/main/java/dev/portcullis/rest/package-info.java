/**
 * The public API in a Quarkus application, beside whatever else it answers. {@code filter} takes the requests that are ours, {@code
 * bulkhead} has them answered on threads of their kind, {@code connection} bounds what clients make the server hold; what is
 * answered says {@link dev.portcullis.boundary.PublicApi}.
 */
@NullMarked
package dev.portcullis.rest;

import org.jspecify.annotations.NullMarked;
