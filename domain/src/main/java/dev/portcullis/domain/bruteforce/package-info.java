/** Slows down, and in the end stops, who tries many passwords or codes on one account. Start at {@link BruteForceGuard}. */
@NullMarked
package dev.portcullis.domain.bruteforce;

import org.jspecify.annotations.NullMarked;
