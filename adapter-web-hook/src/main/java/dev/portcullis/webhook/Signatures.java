package dev.portcullis.webhook;

import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what web hooks send, so that services know who sent it, that nobody changed it, and when. Each secret of a hook signs: while
 * an old one is listed, services that know it go on. Source: Standard Webhooks, "Signature scheme" (symmetric, v1);
 * docs/contract/web-hooks.md, "Signatures".
 */
public final class Signatures {
    /** Nothing is signed. */
    public static final Signatures NONE = new Signatures(Map.of());

    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURE = "webhook-signature";
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final Map<String, List<SecretKeySpec>> keys;

    private Signatures(Map<String, List<SecretKeySpec>> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Sign for these hooks.
     *
     * @param secrets by the hook's id, each {@code whsec_} and 24 to 64 bytes in Base64
     * @throws IllegalArgumentException in words, without the secret, if one is none
     */
    public static Signatures by(Map<String, List<String>> secrets) {
        var keys = new HashMap<String, List<SecretKeySpec>>();
        secrets.forEach(
                (hook, own) -> keys.put(hook, own.stream().map(Signatures::key).toList()));
        return new Signatures(keys);
    }

    private static SecretKeySpec key(String secret) {
        byte[] bytes = secret.startsWith(PREFIX) ? decoded(secret.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("A secret that signs web hooks has to be " + PREFIX + " and " + SHORTEST
                    + " to " + LONGEST + " random bytes in Base64.");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    /** The same with a signature, where the hook has secrets. @param run names the call, at each attempt */
    OutboundRequest on(OutboundRequest request, WebHookTarget target, UUID run, Instant now) {
        List<SecretKeySpec> own = target.id() == null ? List.of() : keys.getOrDefault(target.id(), List.of());
        return own.isEmpty() ? request : signed(request, own, run.toString(), now.getEpochSecond());
    }

    private static OutboundRequest signed(OutboundRequest request, List<SecretKeySpec> own, String run, long second) {
        byte[] content =
                (run + "." + second + "." + Objects.toString(request.body(), "")).getBytes(StandardCharsets.UTF_8);
        var signatures = new StringJoiner(" ");
        for (SecretKeySpec key : own) {
            signatures.add("v1," + Base64.getEncoder().encodeToString(mac(key, content)));
        }
        return request.with(ID, run).with(TIMESTAMP, String.valueOf(second)).with(SIGNATURE, signatures.toString());
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }
}
