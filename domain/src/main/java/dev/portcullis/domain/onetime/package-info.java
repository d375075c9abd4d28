/** Codes and links that are sent to people: making, keeping and checking them. Start at {@link SentSecrets}. */
@NullMarked
package dev.portcullis.domain.onetime;

import org.jspecify.annotations.NullMarked;
