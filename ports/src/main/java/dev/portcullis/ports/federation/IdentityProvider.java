package dev.portcullis.ports.federation;

import java.net.URI;
import java.time.Instant;

/**
 * One server that vouches for people, spoken to by its protocol. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 What the provider says counts only if it was said to us, now, by the provider itself: signature by a key that it
 *       publishes, a known algorithm, exact issuer, our client as audience, time, type, and the nonce of the attempt.
 *   <li>R2 Its documents and keys are fetched once and kept; keys are fetched again when an unknown one is named, and not more
 *       often than every few seconds.
 *   <li>R3 Whatever the provider does, a call ends in time and fails with a {@link ProviderFailed}.
 * </ol>
 *
 * <p>Source: docs/contract/federation.md, "What a provider says"; OpenID Connect Core 1.0, section 3.1.3.7.
 */
public interface IdentityProvider {
    /** Whether attempts are tied to their code by a secret of their own (PKCE); asks the provider where that decides. */
    boolean provesAttempts();

    /** Where a browser goes to ask the provider. */
    URI authorization(AuthorizationRequest request);

    /** Who came back with a code. */
    ProviderAccount redeem(AuthorizationCode code, Instant now);

    /** Who an app says it is, by a token that the provider gave to the app. */
    ProviderAccount verify(SubmittedToken token, Instant now);

    /**
     * Who somebody is whom the browser asked itself (FedCM), by the token that the browser got. The token has to repeat the nonce,
     * whichever provider this is; else it is untrusted.
     */
    ProviderAccount verifyChosen(SubmittedToken token, Instant now);
}
