/**
 * Providers of identities over OpenID Connect and OAuth 2.0. Start at {@link OpenIdProviders}; {@link Presets} holds what the known
 * ones want, {@link IdTokenCheck} decides whether a token counts.
 */
@NullMarked
package dev.portcullis.openid;

import org.jspecify.annotations.NullMarked;
