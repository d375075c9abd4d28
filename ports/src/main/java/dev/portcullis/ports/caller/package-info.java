/** Who asks and what an answer does to them, free of any transport. Start at {@link Caller} and {@link Answer}. */
@NullMarked
package dev.portcullis.ports.caller;

import org.jspecify.annotations.NullMarked;
