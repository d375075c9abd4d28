/** What adapters of randomness, keyed hashes and sealing must keep. Start at {@link SecretBoxContract}. */
@NullMarked
package dev.portcullis.testkit.secret;

import org.jspecify.annotations.NullMarked;
