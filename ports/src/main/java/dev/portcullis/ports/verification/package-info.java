/** Proving that one reads an address. Start at {@link VerificationApi}. */
@NullMarked
package dev.portcullis.ports.verification;

import org.jspecify.annotations.NullMarked;
