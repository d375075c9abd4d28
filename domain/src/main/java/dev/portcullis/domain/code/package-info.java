/** Signing in and up with a code that is sent to an address. Start at {@link CodeLogin}. */
@NullMarked
package dev.portcullis.domain.code;

import org.jspecify.annotations.NullMarked;
