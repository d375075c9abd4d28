/** The description of the operations for tools, as an OpenAPI document. Start at {@link OpenApiDocument}. */
@NullMarked
package dev.portcullis.boundary.openapi;

import org.jspecify.annotations.NullMarked;
