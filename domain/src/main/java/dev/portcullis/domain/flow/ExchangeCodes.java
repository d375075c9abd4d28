package dev.portcullis.domain.flow;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.SecretSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two codes by which an app fetches the session that a browser won for it. The first begins with the id of its flow, which
 * is found by that; the other half of it is random. Only hashes are kept. Source: docs/contract/federation.md, "Trading codes
 * for a token".
 */
public final class ExchangeCodes {
    private static final String PURPOSE = "session-exchange";
    private static final String MEMBER = "exchange";
    private static final int NAME_LENGTH = 32;
    private static final int LENGTH = 64;
    private static final Pattern FIRST = Pattern.compile("[0-9a-f]{32}[0-9A-Za-z]{32}");

    private final SecretSource secrets;
    private final KeyedHash hash;

    public ExchangeCodes(SecretSource secrets, KeyedHash hash) {
        this.secrets = secrets;
        this.hash = hash;
    }

    /** A new flow and the code of the app that waits for its session. */
    public record Awaited(NewFlow opening, String code) {
        /** Shows no code. */
        @Override
        public String toString() {
            return "Awaited[hidden]";
        }
    }

    public Awaited await(NewFlow opening) {
        String name = opening.id().toString().replace("-", "");
        String code = name + secrets.alphanumeric(LENGTH - NAME_LENGTH);
        var memory = new Memory(JsonObject.of(MEMBER, JsonObject.of("init", Json.of(hash.hash(PURPOSE, code)))));
        return new Awaited(opening.remembering(internal -> memory.into(internal, MethodName.OIDC)), code);
    }

    /** The flow that a code names; it may not be the code of it. */
    public static Optional<FlowId> flowOf(String first) {
        return FIRST.matcher(first).matches()
                ? FlowId.parse(first.substring(0, NAME_LENGTH)
                        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))
                : Optional.empty();
    }

    public String second() {
        return secrets.alphanumeric(LENGTH);
    }

    public Json hashed(String code) {
        return Json.of(hash.hash(PURPOSE, code));
    }

    /** Whether a code is the one whose hash was kept. */
    public boolean fits(String kept, String code) {
        byte[] expected = kept.getBytes(StandardCharsets.US_ASCII);
        return hash.hashes(PURPOSE, code).stream()
                .anyMatch(one -> MessageDigest.isEqual(expected, one.getBytes(StandardCharsets.US_ASCII)));
    }
}
