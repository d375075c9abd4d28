/** Making identities out of traits, and showing them. Start at {@link Identities}. */
@NullMarked
package dev.portcullis.domain.identity;

import org.jspecify.annotations.NullMarked;
