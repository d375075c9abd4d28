/** Random secrets, keyed hashes and sealed texts. Start at {@link AesSecretBox}. */
@NullMarked
package dev.portcullis.crypto.secret;

import org.jspecify.annotations.NullMarked;
