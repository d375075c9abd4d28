/** The engine put together with everything it needs, for plain Java. Start at {@link Portcullis}. */
@NullMarked
package dev.portcullis.embedded;

import org.jspecify.annotations.NullMarked;
