/** Identity schemas over HTTP. */
@NullMarked
package dev.portcullis.boundary.schema;

import org.jspecify.annotations.NullMarked;
