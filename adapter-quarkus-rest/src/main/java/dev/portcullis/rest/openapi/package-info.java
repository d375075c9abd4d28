/** The description of our operations in that of the application. Start at {@link dev.portcullis.rest.openapi.DescribedOperations}. */
@NullMarked
package dev.portcullis.rest.openapi;

import org.jspecify.annotations.NullMarked;
