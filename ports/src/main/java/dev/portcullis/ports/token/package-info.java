/** Signed tokens that others read in the place of a session. Start at {@link dev.portcullis.ports.token.TokenSigner}. */
@NullMarked
package dev.portcullis.ports.token;

import org.jspecify.annotations.NullMarked;
