package dev.portcullis.domain.notice;

import dev.portcullis.domain.identity.Secrets;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a change of an account its owner has to be told. */
final class Changes {
    /** Found by what nobody types. */
    private static final Set<CredentialType> NAMELESS =
            Set.of(CredentialType.PASSKEY, CredentialType.TOTP, CredentialType.LOOKUP_SECRET, CredentialType.OIDC);

    private final StoredIdentity before;
    private final StoredIdentity after;

    Changes(StoredIdentity before, StoredIdentity after) {
        this.before = before;
        this.after = after;
    }

    List<Notice> told() {
        var told = new ArrayList<Notice>();
        if (Secrets.differ(before, after)) {
            told.add(Notice.CREDENTIAL_CHANGED);
        }
        if (!reachedAt(before).equals(reachedAt(after)) || !signingInBy(before).equals(signingInBy(after))) {
            told.add(Notice.ADDRESS_CHANGED);
        } else if (!recoveredBy(before).equals(recoveredBy(after))) {
            told.add(Notice.RECOVERY_CHANGED);
        }
        return told;
    }

    private record Place(Channel via, String value) {}

    private static Set<Place> reachedAt(StoredIdentity identity) {
        return identity.profile().verifiableAddresses().stream()
                .map(one -> new Place(one.via(), one.value()))
                .collect(Collectors.toSet());
    }

    private static Set<Place> recoveredBy(StoredIdentity identity) {
        return identity.profile().recoveryAddresses().stream()
                .map(one -> new Place(one.via(), one.value()))
                .collect(Collectors.toSet());
    }

    private static Set<String> signingInBy(StoredIdentity identity) {
        return identity.credentials().stream()
                .filter(one -> !NAMELESS.contains(one.type()))
                .map(Credential::identifiers)
                .flatMap(List::stream)
                .filter(one -> !one.equals(identity.id().toString()))
                .collect(Collectors.toSet());
    }
}
