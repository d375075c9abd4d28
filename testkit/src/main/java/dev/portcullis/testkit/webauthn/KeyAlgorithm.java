package dev.portcullis.testkit.webauthn;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a key signs with, and how it is written down. Source: RFC 9053 and RFC 8230. */
public enum KeyAlgorithm {
    ES256(-7, "EC", 256, "SHA256withECDSA"),
    EDDSA(-8, "Ed25519", 255, "Ed25519"),
    RS256(-257, "RSA", 2048, "SHA256withRSA");

    private final int number;
    private final String keys;
    private final int bits;
    private final String signature;

    KeyAlgorithm(int number, String keys, int bits, String signature) {
        this.number = number;
        this.keys = keys;
        this.bits = bits;
        this.signature = signature;
    }

    /** The COSE number. */
    public int number() {
        return number;
    }

    KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance(keys);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signer = Signature.getInstance(signature);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key in COSE, its members in canonical order. */
    byte[] cose(PublicKey key) {
        return Cbor.encode(
                switch (key) {
                    case ECPublicKey ec ->
                        members(
                                2,
                                List.of(-1, -2, -3),
                                List.of(
                                        1,
                                        fixed(ec.getW().getAffineX()),
                                        fixed(ec.getW().getAffineY())));
                    case EdECPublicKey ed -> members(1, List.of(-1, -2), List.of(6, point(ed)));
                    case RSAPublicKey rsa ->
                        members(
                                3,
                                List.of(-1, -2),
                                List.of(unsigned(rsa.getModulus()), unsigned(rsa.getPublicExponent())));
                    default -> throw new IllegalArgumentException(key.getAlgorithm());
                });
    }

    private Map<Integer, Object> members(int type, List<Integer> names, List<Object> values) {
        var members = new LinkedHashMap<Integer, Object>();
        members.put(1, type);
        members.put(3, number);
        for (int i = 0; i < names.size(); i++) {
            members.put(names.get(i), values.get(i));
        }
        return members;
    }

    // RFC 8032: the number with its lowest byte first, and the sign of x in the highest bit.
    private static byte[] point(EdECPublicKey key) {
        byte[] highestFirst = fixed(key.getPoint().getY());
        var point = new byte[highestFirst.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = highestFirst[point.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            point[point.length - 1] |= (byte) 0x80;
        }
        return point;
    }

    private static byte[] fixed(BigInteger number) {
        byte[] digits = unsigned(number);
        var fixed = new byte[32];
        System.arraycopy(digits, 0, fixed, fixed.length - digits.length, digits.length);
        return fixed;
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] digits = number.toByteArray();
        return digits[0] == 0 ? Arrays.copyOfRange(digits, 1, digits.length) : digits;
    }
}
