/** Which paths there are, and what each does. Start at {@link Route}. */
@NullMarked
package dev.portcullis.boundary.route;

import org.jspecify.annotations.NullMarked;
