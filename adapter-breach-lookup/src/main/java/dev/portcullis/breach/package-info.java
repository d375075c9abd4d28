/**
 * Whether guessers and thieves know a password: looked up in data breaches without giving it away, start at {@link
 * PwnedPasswords}; or in a list of our own, start at {@link OfflineCommonPasswords}.
 */
@NullMarked
package dev.portcullis.breach;

import org.jspecify.annotations.NullMarked;
