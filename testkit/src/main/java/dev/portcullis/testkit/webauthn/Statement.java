package dev.portcullis.testkit.webauthn;

import java.security.cert.CertificateEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an authenticator tells about its make. Source: W3C WebAuthn Level 2, 8.2 and 8.7. */
sealed interface Statement {
    String format();

    /** @param signed what is to be signed: the authenticator's data and the hash of the client's */
    Map<String, Object> about(VirtualKey key, byte[] signed);

    /** Nothing. */
    record None() implements Statement {
        @Override
        public String format() {
            return "none";
        }

        @Override
        public Map<String, Object> about(VirtualKey key, byte[] signed) {
            return Map.of();
        }
    }

    /** Signed by the new key itself. */
    record Self() implements Statement {
        @Override
        public String format() {
            return "packed";
        }

        @Override
        public Map<String, Object> about(VirtualKey key, byte[] signed) {
            return packed(key.algorithm().number(), key.sign(signed));
        }
    }

    /** Signed by a maker's key, which a certificate vouches for. */
    record Made(VirtualMaker maker) implements Statement {
        @Override
        public String format() {
            return "packed";
        }

        @Override
        public Map<String, Object> about(VirtualKey ignored, byte[] signed) {
            var statement = packed(KeyAlgorithm.ES256.number(), KeyAlgorithm.ES256.sign(maker.key(), signed));
            try {
                statement.put("x5c", List.of(maker.certificate().getEncoded()));
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
            return statement;
        }
    }

    private static Map<String, Object> packed(int algorithm, byte[] signature) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("alg", algorithm);
        statement.put("sig", signature);
        return statement;
    }
}
