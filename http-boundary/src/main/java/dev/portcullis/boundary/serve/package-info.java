/** How the public API is offered to the outside. Start at {@link ServeSettings}. */
@NullMarked
package dev.portcullis.boundary.serve;

import org.jspecify.annotations.NullMarked;
