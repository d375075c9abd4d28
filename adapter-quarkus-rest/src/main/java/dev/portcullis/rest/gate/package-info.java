/** Our paths among those of the application. Start at {@code RequestFilter}. */
@NullMarked
package dev.portcullis.rest.gate;

import org.jspecify.annotations.NullMarked;
