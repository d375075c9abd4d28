/** Proof that a form comes from our own pages, in the same browser. Start at {@link CsrfTokens}. */
@NullMarked
package dev.portcullis.domain.csrf;

import org.jspecify.annotations.NullMarked;
