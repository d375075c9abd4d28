/** Codes of authenticator apps, by the time. Start at {@link Totp}. */
@NullMarked
package dev.portcullis.domain.totp;

import org.jspecify.annotations.NullMarked;
