/** Proving an address. Start at {@link VerificationMapping}. */
@NullMarked
package dev.portcullis.json.verification;

import org.jspecify.annotations.NullMarked;
