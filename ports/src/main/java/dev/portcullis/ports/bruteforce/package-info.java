/** How often somebody tried a secret in vain. Start at {@link FailedAttemptStore}. */
@NullMarked
package dev.portcullis.ports.bruteforce;

import org.jspecify.annotations.NullMarked;
