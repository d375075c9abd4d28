package dev.portcullis.jdbc;

import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.secret.PlainHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an identity is found by and no other may have.
 *
 * @param scope whether it is an identifier of a credential, an address to verify, one to recover by, or the id that another system has for the person
 * @param kind the credential type, or the channel of the address
 * @param key the identifier or address, see {@link #key(String)}
 */
record UniqueIdentifier(String scope, String kind, String key) {
    static final String CREDENTIAL = "credential";
    static final String ADDRESS = "address";
    private static final String RECOVERY = "recovery";
    private static final String EXTERNAL = "external";
    private static final String HASHED = "sha256:";
    private static final int LONGEST = 255;

    static UniqueIdentifier credential(String type, String identifier) {
        return new UniqueIdentifier(CREDENTIAL, type, key(identifier));
    }

    static UniqueIdentifier verifiable(Channel via, String address) {
        return new UniqueIdentifier(ADDRESS, via.value(), key(address));
    }

    static UniqueIdentifier recovery(Channel via, String address) {
        return new UniqueIdentifier(RECOVERY, via.value(), key(address));
    }

    static Set<UniqueIdentifier> of(StoredIdentity identity) {
        var identifiers = new LinkedHashSet<UniqueIdentifier>();
        if (identity.profile().externalId() != null) {
            identifiers.add(
                    new UniqueIdentifier(EXTERNAL, "id", key(identity.profile().externalId())));
        }
        for (var credential : identity.credentials()) {
            String type = credential.type().value();
            credential.identifiers().forEach(identifier -> identifiers.add(credential(type, identifier)));
        }
        for (var address : identity.profile().verifiableAddresses()) {
            identifiers.add(verifiable(address.via(), address.value()));
        }
        for (var address : identity.profile().recoveryAddresses()) {
            identifiers.add(recovery(address.via(), address.value()));
        }
        return identifiers;
    }

    /**
     * The text as it is where every database can compare it and hold it in an index; else a hash in its place. Texts that
     * differ have keys that differ.
     */
    static String key(String text) {
        return isUsual(text) ? text : HASHED + hash(text);
    }

    private static boolean isUsual(String text) {
        return text.length() <= LONGEST
                && !text.startsWith(HASHED)
                && text.codePoints().noneMatch(point -> point == 0 || isLoneSurrogate(point));
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static String hash(String text) {
        byte[] digest = PlainHash.sha256(text.getBytes(StandardCharsets.UTF_16BE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
