package dev.portcullis.testkit.webauthn;

import static dev.portcullis.testkit.webauthn.Der.sequence;
import static dev.portcullis.testkit.webauthn.Der.value;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;

/**
 * Somebody who makes authenticators, with a root that a policy can trust. Made anew each time, valid for a century. Source:
 * W3C WebAuthn Level 2, 8.2.1, and RFC 5280.
 *
 * @param root the trust anchor
 * @param certificate of the key below, signed by the root's
 * @param key vouches for what is made
 */
public record VirtualMaker(X509Certificate root, X509Certificate certificate, PrivateKey key) {
    private static final byte[] BASIC_CONSTRAINTS = oid("551d13");
    private static final byte[] ECDSA_WITH_SHA256 = sequence(oid("2a8648ce3d040302"));
    private static final byte[] CENTURY = sequence(time("20200101000000Z"), time("21200101000000Z"));
    private static final byte[] TRUE = value(Der.BOOLEAN, new byte[] {(byte) 0xff});

    public static VirtualMaker named(String name) {
        var rootPair = KeyAlgorithm.ES256.newPair();
        var makerPair = KeyAlgorithm.ES256.newPair();
        var rootName = new X500Principal("C=DE, O=" + name + ", CN=Root");
        var makerName = new X500Principal("C=DE, O=" + name + ", OU=Authenticator Attestation, CN=Authenticators");
        return new VirtualMaker(
                certificate(rootName, rootPair.getPublic(), rootName, rootPair, sequence(TRUE)),
                certificate(makerName, makerPair.getPublic(), rootName, rootPair, sequence()),
                makerPair.getPrivate());
    }

    private static X509Certificate certificate(
            X500Principal subject, PublicKey key, X500Principal issuer, KeyPair signer, byte[] constraints) {
        byte[] content = sequence(
                value(Der.TAGGED, integer(2)),
                integer(1),
                ECDSA_WITH_SHA256,
                issuer.getEncoded(),
                CENTURY,
                subject.getEncoded(),
                key.getEncoded(),
                value(
                        Der.TAGGED | 3,
                        sequence(sequence(BASIC_CONSTRAINTS, TRUE, value(Der.OCTET_STRING, constraints)))));
        byte[] signature = KeyAlgorithm.ES256.sign(signer.getPrivate(), content);
        return read(sequence(content, ECDSA_WITH_SHA256, value(Der.BIT_STRING, new byte[1], signature)));
    }

    private static X509Certificate read(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] integer(int number) {
        return value(Der.INTEGER, new byte[] {(byte) number});
    }

    private static byte[] oid(String hex) {
        return value(Der.OBJECT_ID, HexFormat.of().parseHex(hex));
    }

    private static byte[] time(String text) {
        return value(Der.GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }
}
