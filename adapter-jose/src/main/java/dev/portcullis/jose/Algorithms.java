package dev.portcullis.jose;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;

/** By which algorithms tokens are signed; {@code none} is not among them. Source: RFC 7518, section 3.1; RFC 8037. */
final class Algorithms {
    static final AlgorithmConstraints SIGNATURES = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            "RS256",
            "RS384",
            "RS512",
            "PS256",
            "PS384",
            "PS512",
            "ES256",
            "ES384",
            "ES512",
            "HS256",
            "HS384",
            "HS512",
            "EdDSA");

    private Algorithms() {}
}
