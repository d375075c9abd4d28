/** Secrets on paper, each of which serves once. Start at {@link LookupSecretCredentials}. */
@NullMarked
package dev.portcullis.domain.lookupsecret;

import org.jspecify.annotations.NullMarked;
