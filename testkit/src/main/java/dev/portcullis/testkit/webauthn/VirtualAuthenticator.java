package dev.portcullis.testkit.webauthn;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.ByteString;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A security key, and the browser that it is plugged into, for tests of passkeys and second factors without either. It takes
 * the options that a flow's node has as its value, and gives what the server's script would fill in.
 *
 * <pre>{@code
 * var authenticator = VirtualAuthenticator.at("https://example.org").verifyingUser(true);
 * String made = authenticator.create(creationOptions);
 * String used = authenticator.get(requestOptions);
 * }</pre>
 *
 * <p>What a real one would not do, it refuses with {@link Declined}; {@link #lying} makes it answer falsely. For one thread.
 */
public final class VirtualAuthenticator {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_LENGTH = 32;

    private final String origin;
    private final List<VirtualKey> keys = new ArrayList<>();
    private Set<Lie> lies = EnumSet.noneOf(Lie.class);
    private Statement statement = new Statement.None();
    private KeyAlgorithm preferred = KeyAlgorithm.ES256;
    private UUID make = new UUID(0, 0);
    private boolean verifying;
    private boolean resident = true;
    private boolean counting = true;
    private int backup;

    /** What a browser rejects. The message begins with the name of the DOM exception. */
    public static final class Declined extends RuntimeException {
        Declined(String why) {
            super(why);
        }
    }

    private VirtualAuthenticator(String origin) {
        this.origin = origin;
    }

    /** An authenticator with no key yet, in a browser that shows a page of this origin. */
    public static VirtualAuthenticator at(String origin) {
        return new VirtualAuthenticator(origin);
    }

    /** Whether it makes sure who holds it, by a PIN or a finger; at first it does not. */
    public VirtualAuthenticator verifyingUser(boolean verifies) {
        verifying = verifies;
        return this;
    }

    /** Whether new keys are found without being named, as passkeys are; at first they are. */
    public VirtualAuthenticator withResidentKeys(boolean keeps) {
        resident = keeps;
        return this;
    }

    /** Whether keys may be copied to other devices, and whether they have been; at first neither. */
    public VirtualAuthenticator backup(boolean eligible, boolean state) {
        backup = (eligible ? Answer.BACKUP_ELIGIBLE : 0) | (state ? Answer.BACKUP_STATE : 0);
        return this;
    }

    /** Whether it counts how often a key is used; at first it does. One that synchronises its keys does not. */
    public VirtualAuthenticator counting(boolean counts) {
        counting = counts;
        return this;
    }

    /** What new keys sign with, if the page allows it; at first ES256. */
    public VirtualAuthenticator preferring(KeyAlgorithm algorithm) {
        preferred = algorithm;
        return this;
    }

    /** The make that it tells. */
    public VirtualAuthenticator ofMake(UUID aaguid) {
        make = aaguid;
        return this;
    }

    /** New keys vouch for themselves. */
    public VirtualAuthenticator attestingItself() {
        statement = new Statement.Self();
        return this;
    }

    /** A maker vouches for new keys. */
    public VirtualAuthenticator attestedBy(VirtualMaker maker) {
        statement = new Statement.Made(maker);
        return this;
    }

    /** Tell these things falsely from now on; nothing: tell the truth again. */
    public VirtualAuthenticator lying(Lie... about) {
        lies = EnumSet.noneOf(Lie.class);
        lies.addAll(Arrays.asList(about));
        return this;
    }

    /** Another one with the same keys, each of which counts on from where it is now. */
    public VirtualAuthenticator cloned() {
        var clone = new VirtualAuthenticator(origin)
                .verifyingUser(verifying)
                .withResidentKeys(resident)
                .counting(counting)
                .preferring(preferred)
                .ofMake(make);
        clone.backup = backup;
        clone.statement = statement;
        keys.forEach(key -> clone.keys.add(key.copy()));
        return clone;
    }

    /**
     * Make a key, as {@code navigator.credentials.create} does.
     *
     * @param options {@code {"publicKey": {…}}} or what stands in it, as JSON
     * @return what {@code webauthn_register}, {@code passkey_register} and their like are filled with
     * @throws Declined if it has a key that the options exclude, knows none of the algorithms, or cannot verify its user
     */
    public String create(String options) {
        var asked = Options.read(options);
        checkUser(asked);
        if (keys.stream()
                .anyMatch(key -> asked.credentials("excludeCredentials").contains(key.id()))) {
            throw new Declined("InvalidStateError: it has one of the excluded keys");
        }
        var key = newKey(asked);
        keys.add(key);
        return Options.write(attestation(asked, key));
    }

    /**
     * Use a key, as {@code navigator.credentials.get} does: one of those that are named, else the newest that can be found.
     *
     * @param options {@code {"publicKey": {…}}} or what stands in it, as JSON
     * @return what {@code webauthn_login} and {@code passkey_login} are filled with
     * @throws Declined if it has no such key, or cannot verify its user
     */
    public String get(String options) {
        var asked = Options.read(options);
        checkUser(asked);
        return Options.write(assertion(asked, find(asked)));
    }

    private void checkUser(Options asked) {
        if (asked.needsVerifiedUser() && !verifying && lies.isEmpty()) {
            throw new Declined("NotAllowedError: it cannot verify its user");
        }
    }

    private VirtualKey newKey(Options asked) {
        var id = new byte[ID_LENGTH];
        RANDOM.nextBytes(id);
        var algorithm = algorithm(asked.algorithms());
        return new VirtualKey(
                ByteString.of(id),
                algorithm,
                algorithm.newPair(),
                asked.relyingPartyId(host()),
                asked.userHandle(),
                resident || asked.needsResidentKey(),
                new AtomicLong());
    }

    private KeyAlgorithm algorithm(List<Integer> wanted) {
        return wanted.contains(preferred.number()) || !lies.isEmpty()
                ? preferred
                : Arrays.stream(KeyAlgorithm.values())
                        .filter(known -> wanted.contains(known.number()))
                        .findFirst()
                        .orElseThrow(() -> new Declined("NotSupportedError: it knows none of the algorithms"));
    }

    private VirtualKey find(Options asked) {
        var allowed = asked.credentials("allowCredentials");
        String id = asked.relyingPartyId(host());
        return keys.reversed().stream()
                .filter(key -> key.relyingPartyId().equals(id))
                .filter(key -> allowed.isEmpty() ? key.resident() : allowed.contains(key.id()))
                .findFirst()
                .orElseThrow(() -> new Declined("NotAllowedError: it has no such key"));
    }

    private JsonObject attestation(Options asked, VirtualKey key) {
        var answer = new Answer(lies);
        byte[] clientData = answer.clientData("webauthn.create", asked.challenge(), origin);
        byte[] data = answer.data(key, make, flags(), key.counter().get());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("fmt", statement.format());
        object.put("attStmt", statement.about(signing(key), signed(data, clientData)));
        object.put("authData", data);
        return answer.credential(
                key.id(),
                JsonObject.of("attestationObject", text(Cbor.encode(object)), "clientDataJSON", text(clientData)));
    }

    private JsonObject assertion(Options asked, VirtualKey key) {
        var answer = new Answer(lies);
        byte[] clientData = answer.clientData("webauthn.get", asked.challenge(), origin);
        long count = counting ? key.counter().incrementAndGet() : 0;
        byte[] data = answer.data(key.relyingPartyId(), flags(), count);
        byte[] signature = signing(key).sign(signed(data, clientData));
        return answer.credential(
                key.id(),
                JsonObject.of("authenticatorData", text(data), "clientDataJSON", text(clientData))
                        .with("signature", text(signature))
                        .with("userHandle", Json.of(answer.userHandle(key))));
    }

    private int flags() {
        return Answer.USER_PRESENT | (verifying ? Answer.USER_VERIFIED : 0) | backup;
    }

    private VirtualKey signing(VirtualKey key) {
        return lies.contains(Lie.SIGNATURE) ? key.withOtherPair() : key;
    }

    private static byte[] signed(byte[] data, byte[] clientData) {
        byte[] hash = Answer.sha256(clientData);
        return ByteBuffer.allocate(data.length + hash.length)
                .put(data)
                .put(hash)
                .array();
    }

    private static Json text(byte[] bytes) {
        return Json.of(ByteString.of(bytes).base64Url());
    }

    private String host() {
        return URI.create(origin).getHost();
    }
}
