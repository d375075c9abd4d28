package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.PlainHash;
import dev.portcullis.ports.webauthn.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Keys that nobody has: whoever has none is asked for one of these, so that being asked tells nobody of an account. An identifier has
 * the same one each time, as long as the server keeps its secret; their ids are as long as those of different makes are. Source:
 * docs/security.md, B6; W3C WebAuthn Level 2, 14.6.2.
 */
public final class DecoyKeys {
    private static final String PURPOSE = "decoy-key";
    private static final List<Integer> LENGTHS = List.of(16, 20, 32, 48, 64);

    private final KeyedHash hash;

    public DecoyKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** @param identifier as it is looked up */
    List<KnownKey> of(String identifier) {
        byte[] id = PlainHash.sha512(hash.hash(PURPOSE, identifier).getBytes(StandardCharsets.UTF_8));
        byte chance = PlainHash.sha256(hash.hash(PURPOSE + "-length", identifier))[0];
        int length = LENGTHS.get(Math.floorMod(chance, LENGTHS.size()));
        // The published script tells of no key how it is reached.
        return List.of(new KnownKey(ByteString.of(Arrays.copyOf(id, length)), List.of()));
    }
}
