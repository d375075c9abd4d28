package dev.portcullis.memory.identity;

import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an identity is found by and no other may have.
 *
 * @param text the identifier or address
 * @param scope whether it is an identifier, an address to verify, or one to recover by
 * @param kind the credential type, or the channel of the address
 */
public record UniqueIdentifier(String text, Scope scope, String kind) {
    static final Comparator<UniqueIdentifier> ORDER = Comparator.comparing(UniqueIdentifier::text)
            .thenComparing(UniqueIdentifier::scope)
            .thenComparing(UniqueIdentifier::kind);

    enum Scope {
        CREDENTIAL,
        ADDRESS,
        RECOVERY,
        EXTERNAL;

        /** Whether somebody who types it may mean the person. */
        boolean isIdentifying() {
            return this == CREDENTIAL || this == ADDRESS;
        }
    }

    static UniqueIdentifier credential(String type, String identifier) {
        return new UniqueIdentifier(identifier, Scope.CREDENTIAL, type);
    }

    static UniqueIdentifier verifiable(Channel via, String address) {
        return new UniqueIdentifier(address, Scope.ADDRESS, via.value());
    }

    static UniqueIdentifier recovery(Channel via, String address) {
        return new UniqueIdentifier(address, Scope.RECOVERY, via.value());
    }

    /** The identifier that comes before all others with this text. */
    static UniqueIdentifier firstOf(String text) {
        return new UniqueIdentifier(text, Scope.CREDENTIAL, "");
    }

    static List<UniqueIdentifier> of(StoredIdentity identity) {
        var all = new ArrayList<UniqueIdentifier>();
        for (var credential : identity.credentials()) {
            String type = credential.type().value();
            credential.identifiers().forEach(text -> all.add(credential(type, text)));
        }
        for (var address : identity.profile().verifiableAddresses()) {
            all.add(verifiable(address.via(), address.value()));
        }
        for (var address : identity.profile().recoveryAddresses()) {
            all.add(recovery(address.via(), address.value()));
        }
        if (identity.profile().externalId() != null) {
            all.add(new UniqueIdentifier(identity.profile().externalId(), Scope.EXTERNAL, "id"));
        }
        return all;
    }
}
