/** Signing in with others over HTTP: which address, which parameters, which answer. Start at {@link HttpFederationApi}. */
@NullMarked
package dev.portcullis.http.federation;

import org.jspecify.annotations.NullMarked;
