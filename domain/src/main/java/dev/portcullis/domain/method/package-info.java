/** What every method is, whichever flow it takes part in. Start at {@link Method}. */
@NullMarked
package dev.portcullis.domain.method;

import org.jspecify.annotations.NullMarked;
