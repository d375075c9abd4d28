/** Verification over HTTP: which address, which parameters, which answer. Start at {@link HttpVerificationApi}. */
@NullMarked
package dev.portcullis.http.verification;

import org.jspecify.annotations.NullMarked;
