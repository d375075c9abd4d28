/** Comparing secrets. Start at {@link dev.portcullis.domain.secret.SameSecret}. */
@NullMarked
package dev.portcullis.domain.secret;

import org.jspecify.annotations.NullMarked;
