package dev.portcullis.testkit.token;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A key that signs tokens in tests: on the curve P-256, as ES256. Source: RFC 7515, RFC 7517, RFC 7518. */
public record SigningKey(String id, KeyPair pair) {
    private static final int COORDINATE = 32;

    public static SigningKey fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SigningKey(UUID.randomUUID().toString(), generator.generateKeyPair());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Its public half, as a key in JSON. */
    public JsonObject published() {
        ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
        return JsonObject.of("kty", Json.of("EC"), "crv", Json.of("P-256"))
                .with("use", Json.of("sig"))
                .with("alg", Json.of("ES256"))
                .with("kid", Json.of(id))
                .with("x", coordinate(point.getAffineX()))
                .with("y", coordinate(point.getAffineY()));
    }

    /** All of it, as a set of one key in JSON, for whoever is to sign with it. */
    public JsonObject asSet() {
        JsonObject whole = published().with("d", coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
        return JsonObject.of("keys", new JsonArray(List.of(whole)));
    }

    private static Json coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] padded = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return Json.of(encoded(padded));
    }

    /** The header of what it signs. */
    public JsonObject header() {
        return JsonObject.of("alg", Json.of("ES256"), "typ", Json.of("JWT")).with("kid", Json.of(id));
    }

    /** A token with these claims, under a header that may be that of another key. */
    public String sign(JsonObject header, JsonObject claims) {
        String content = encoded(header) + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** A part of a token. */
    public static String encoded(JsonObject part) {
        return encoded(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
