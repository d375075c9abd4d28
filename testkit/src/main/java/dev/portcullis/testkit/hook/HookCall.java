package dev.portcullis.testkit.hook;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.loopback.Received;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One call of a web hook, as {@link HookSink} got it. */
public record HookCall(Received request) {
    private static final ContractJson JSON = ContractJson.create();
    private static final String SECRET = "whsec_";

    public String path() {
        return request.path();
    }

    public String method() {
        return request.method();
    }

    /** The first header of a name, whose letter case plays no part. */
    public Optional<String> header(String name) {
        return request.header(name);
    }

    public String body() {
        return request.body();
    }

    /** The body as an object. @throws dev.portcullis.json.UnreadableJson if it is none */
    public JsonObject json() {
        return JSON.readText(JsonObject.class, body());
    }

    /** The run of the hook that it belongs to: the same in all attempts. */
    public Optional<String> trigger() {
        return header("Ory-Webhook-Trigger-Id");
    }

    /**
     * Whether one of its signatures is by this secret. Source: Standard Webhooks 1.0, "Signature scheme".
     *
     * @param secret in base64, with or without {@code whsec_} before it
     */
    public boolean isSignedWith(String secret) {
        byte[] key = Base64.getDecoder().decode(secret.startsWith(SECRET) ? secret.substring(SECRET.length()) : secret);
        String content = header("webhook-id").orElse("") + "."
                + header("webhook-timestamp").orElse("") + "." + body();
        byte[] expected =
                ("v1," + Base64.getEncoder().encodeToString(mac(key, content))).getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(header("webhook-signature").orElse("").split(" "))
                .anyMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), expected));
    }

    private static byte[] mac(byte[] key, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "HookCall[" + method() + " " + path() + "]";
    }
}
