package dev.portcullis.ports.federation;

import java.net.URI;
import java.time.Instant;

/**
 * One server that vouches for people by SAML 2.0. Nothing implements it yet, and a configuration that asks for it stops the start: this
 * is what an adapter would have to promise. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 An assertion counts only if it is signed by a key of the provider's metadata, is the signed part itself and no copy
 *       beside it, names us as audience and recipient, answers this very request, and is neither early nor over.
 *   <li>R2 It counts once.
 *   <li>R3 What comes is XML from strangers: no entity is resolved, nothing is fetched, size and depth are bounded.
 *   <li>R4 Whatever the provider does, a call ends in time and fails with a {@link ProviderFailed}.
 * </ol>
 *
 * <p>Source: docs/contract/methods.md, methods 2; OASIS, Profiles for SAML 2.0, section 4.1.
 */
public interface SamlProvider {
    /** Where a browser goes to ask the provider. */
    URI request(SamlRequest request);

    /** Who came back. */
    ProviderAccount assertion(SamlResponse response, Instant now);
}
