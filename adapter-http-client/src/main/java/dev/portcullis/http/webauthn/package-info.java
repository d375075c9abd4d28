/** The security key script over HTTP: which address, which parameters, which answer. Start at {@link HttpWebAuthnApi}. */
@NullMarked
package dev.portcullis.http.webauthn;

import org.jspecify.annotations.NullMarked;
