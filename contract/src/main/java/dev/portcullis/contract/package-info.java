/** Holds any server that a user names to the rules of the contract: start at {@link Main}. */
@NullMarked
package dev.portcullis.contract;

import org.jspecify.annotations.NullMarked;
