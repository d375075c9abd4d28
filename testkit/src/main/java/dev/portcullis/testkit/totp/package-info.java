/** An authenticator app for tests. Start at {@link Totp}. */
@NullMarked
package dev.portcullis.testkit.totp;

import org.jspecify.annotations.NullMarked;
