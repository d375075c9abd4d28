/** How much one client may begin and try, whatever accounts it names. Start at {@code ClientThrottle}. */
@NullMarked
package dev.portcullis.boundary.throttle;

import org.jspecify.annotations.NullMarked;
