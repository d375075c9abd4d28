/** Identity schemas over HTTP. */
@NullMarked
package dev.portcullis.rest.schema;

import org.jspecify.annotations.NullMarked;
