package dev.portcullis.ports.webauthn;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Which makes of authenticators are let in.
 *
 * @param conveyance what is asked for
 * @param trustAnchors the certificates that a make's own has to lead to; none: every make is let in, and what it says of
 *     itself has only to be signed rightly
 */
public record AttestationPolicy(AttestationConveyance conveyance, List<X509Certificate> trustAnchors) {
    /** Nothing is asked for, and every make is let in. */
    public static final AttestationPolicy ANY = new AttestationPolicy(AttestationConveyance.NONE, List.of());

    public AttestationPolicy {
        trustAnchors = List.copyOf(trustAnchors);
    }

    public boolean isTrustRequired() {
        return !trustAnchors.isEmpty();
    }
}
