/** How much one client may begin and try, whatever accounts it names. Start at {@code ClientThrottle}. */
@NullMarked
package dev.portcullis.rest.throttle;

import org.jspecify.annotations.NullMarked;
