/** Signing in with others: token exchange after a detour, and the browser's own federation. Start at {@link FederationApi}. */
@NullMarked
package dev.portcullis.ports.federation;

import org.jspecify.annotations.NullMarked;
