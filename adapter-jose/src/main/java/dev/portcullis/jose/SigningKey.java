package dev.portcullis.jose;

import dev.portcullis.ports.token.UnusableTemplate;
import java.security.Key;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs, and how.
 *
 * @param id its name, for those who look for the public half; null where the set gives none
 */
record SigningKey(Key key, String algorithm, @Nullable String id) {
    /** The first key of a set. */
    static SigningKey firstOf(String keySet) {
        try {
            JsonWebKey first = JsonWebKey.Factory.newJwk(first(JsonUtil.parseJson(keySet)));
            return new SigningKey(secretHalf(first), algorithm(first), first.getKeyId());
        } catch (JoseException unreadable) {
            throw new UnusableTemplate("its key set, or the first key in it, cannot be read", null);
        }
    }

    private static Map<String, Object> first(Map<String, Object> set) {
        if (set.get("keys") instanceof List<?> keys && !keys.isEmpty() && keys.getFirst() instanceof Map<?, ?> first) {
            return byName(first);
        }
        throw new UnusableTemplate("its key set has no key", null);
    }

    @SuppressWarnings("unchecked") // names of JSON members are strings
    private static Map<String, Object> byName(Map<?, ?> members) {
        return (Map<String, Object>) members;
    }

    private static Key secretHalf(JsonWebKey key) {
        Key secret = switch (key) {
            case PublicJsonWebKey pair -> pair.getPrivateKey();
            case OctetSequenceJsonWebKey shared -> shared.getKey();
            default -> null;
        };
        if (secret == null) throw new UnusableTemplate("the first key of its key set cannot sign", null);
        return secret;
    }

    private static String algorithm(JsonWebKey key) {
        if (key.getAlgorithm() == null) {
            throw new UnusableTemplate("the first key of its key set names no algorithm (alg)", null);
        }
        return key.getAlgorithm();
    }

    /** @throws JoseException if the key does not fit its algorithm, is too short for it, or the algorithm is not allowed */
    String sign(String claims) throws JoseException {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(Algorithms.SIGNATURES);
        token.setAlgorithmHeaderValue(algorithm);
        if (id != null) token.setKeyIdHeaderValue(id);
        token.setHeader("typ", "JWT");
        token.setPayload(claims);
        token.setKey(key);
        return token.getCompactSerialization();
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "SigningKey[" + algorithm + ", " + id + "]";
    }
}
