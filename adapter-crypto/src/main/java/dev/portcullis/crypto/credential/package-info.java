/** Hashing and checking passwords. Start at {@link ModularPasswordHasher}. */
@NullMarked
package dev.portcullis.crypto.credential;

import org.jspecify.annotations.NullMarked;
