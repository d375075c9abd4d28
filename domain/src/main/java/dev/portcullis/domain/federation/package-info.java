/** Signing in with others. Start at {@link FederationService}. */
@NullMarked
package dev.portcullis.domain.federation;

import org.jspecify.annotations.NullMarked;
