/** Signing in with others. Start at {@link FederationMapping}. */
@NullMarked
package dev.portcullis.json.federation;

import org.jspecify.annotations.NullMarked;
