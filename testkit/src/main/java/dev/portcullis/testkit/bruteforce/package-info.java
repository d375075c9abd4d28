/** What stores of failed attempts must hold to. Start at {@link FailedAttemptStoreContract}. */
@NullMarked
package dev.portcullis.testkit.bruteforce;

import org.jspecify.annotations.NullMarked;
