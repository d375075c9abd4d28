/** Texts that a configuration only points to. Start at {@link Locations}. */
@NullMarked
package dev.portcullis.embedded.location;

import org.jspecify.annotations.NullMarked;
