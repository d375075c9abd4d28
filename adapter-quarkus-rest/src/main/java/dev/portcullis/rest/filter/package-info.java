/** Our paths among those of the application. Start at {@code RequestFilter}. */
@NullMarked
package dev.portcullis.rest.filter;

import org.jspecify.annotations.NullMarked;
