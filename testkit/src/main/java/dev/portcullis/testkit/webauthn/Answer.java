package dev.portcullis.testkit.webauthn;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.PlainHash;
import dev.portcullis.ports.webauthn.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** The pieces that an answer is made of, true or not. Source: W3C WebAuthn Level 2, 5.8.1 and 6.1. */
record Answer(Set<Lie> lies) {
    static final int USER_PRESENT = 0x01;
    static final int USER_VERIFIED = 0x04;
    static final int BACKUP_ELIGIBLE = 0x08;
    static final int BACKUP_STATE = 0x10;
    private static final int WITH_KEY = 0x40;
    private static final String ELSEWHERE = "https://elsewhere.example";

    byte[] clientData(String type, String challenge, String origin) {
        var told = JsonObject.of("type", Json.of(lies(Lie.TYPE) ? "webauthn.other" : type))
                .with("challenge", Json.of(lies(Lie.CHALLENGE) ? other(challenge) : challenge))
                .with("origin", Json.of(lies(Lie.ORIGIN) ? ELSEWHERE : origin))
                .with("crossOrigin", Json.of(lies(Lie.CROSS_ORIGIN) || lies(Lie.TOP_ORIGIN)));
        if (lies(Lie.TOP_ORIGIN)) {
            told = told.with("topOrigin", Json.of(ELSEWHERE));
        }
        return Options.write(told).getBytes(StandardCharsets.UTF_8);
    }

    /** The data of an assertion. */
    byte[] data(String relyingPartyId, int flags, long count) {
        return ByteBuffer.allocate(37)
                .put(sha256((lies(Lie.RP_ID) ? "elsewhere.example" : relyingPartyId).getBytes(StandardCharsets.UTF_8)))
                .put((byte) told(flags))
                .putInt((int) count)
                .array();
    }

    /** The data of a registration. */
    byte[] data(VirtualKey key, UUID make, int flags, long count) {
        byte[] id = key.id().toBytes();
        byte[] cose = key.cose();
        return ByteBuffer.allocate(37 + 18 + id.length + cose.length)
                .put(data(key.relyingPartyId(), flags | WITH_KEY, count))
                .putLong(make.getMostSignificantBits())
                .putLong(make.getLeastSignificantBits())
                .putShort((short) id.length)
                .put(id)
                .put(cose)
                .array();
    }

    JsonObject credential(ByteString id, JsonObject response) {
        String name = lies(Lie.CREDENTIAL_ID) ? other(id.base64Url()) : id.base64Url();
        return JsonObject.of("id", Json.of(name), "rawId", Json.of(name))
                .with("type", Json.of("public-key"))
                .with("response", response);
    }

    String userHandle(VirtualKey key) {
        String handle = key.resident() ? key.userHandle().base64Url() : "";
        return lies(Lie.USER_HANDLE) ? other(key.userHandle().base64Url()) : handle;
    }

    boolean lies(Lie lie) {
        return lies.contains(lie);
    }

    private int told(int flags) {
        int present = lies(Lie.NOBODY_THERE) ? flags & ~USER_PRESENT : flags;
        return lies(Lie.BACKUP_STATE) ? present & ~BACKUP_ELIGIBLE | BACKUP_STATE : present;
    }

    // As long as the true one.
    private static String other(String base64Url) {
        return (base64Url.charAt(0) == 'A' ? 'B' : 'A') + base64Url.substring(1);
    }

    static byte[] sha256(byte[] bytes) {
        return PlainHash.sha256(bytes);
    }
}
