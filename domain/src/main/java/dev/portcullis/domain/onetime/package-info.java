/** Codes and links that are sent to people: making, keeping and checking them. Start at {@link IssuedCodes}. */
@NullMarked
package dev.portcullis.domain.onetime;

import org.jspecify.annotations.NullMarked;
