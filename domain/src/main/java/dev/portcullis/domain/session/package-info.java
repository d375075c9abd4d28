/** Finding, starting and ending sessions. Start at {@link Sessions} and {@link SessionService}. */
@NullMarked
package dev.portcullis.domain.session;

import org.jspecify.annotations.NullMarked;
