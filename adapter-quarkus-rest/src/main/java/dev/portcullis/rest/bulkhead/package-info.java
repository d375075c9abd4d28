/** Which threads do which work, and how much of it may wait. Start at {@link Bulkheads}. */
@NullMarked
package dev.portcullis.rest.bulkhead;

import org.jspecify.annotations.NullMarked;
