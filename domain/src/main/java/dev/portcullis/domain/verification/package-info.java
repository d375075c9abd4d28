/** Proving that one reads an address. Start at {@link Verifications}. */
@NullMarked
package dev.portcullis.domain.verification;

import org.jspecify.annotations.NullMarked;
