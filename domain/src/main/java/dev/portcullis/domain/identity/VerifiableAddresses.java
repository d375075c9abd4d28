package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses of an identity: finding one, and noting what became of it. */
public final class VerifiableAddresses {
    private VerifiableAddresses() {}

    /** The address to verify that is reached so. */
    public static Optional<VerifiableAddress> find(StoredIdentity owner, Channel via, String address) {
        return owner.profile().verifiableAddresses().stream()
                .filter(one -> one.via().equals(via) && one.value().equals(address))
                .findFirst();
    }

    /** The identity with one of its addresses in another condition. */
    public static StoredIdentity replace(StoredIdentity owner, VerifiableAddress before, VerifiableAddress after) {
        List<VerifiableAddress> addresses = owner.profile().verifiableAddresses().stream()
                .map(one -> one.equals(before) ? after : one)
                .toList();
        var profile = owner.profile();
        return owner.withProfile(profile.withAddresses(addresses, profile.recoveryAddresses()));
    }

    /** The identity with an address of its own marked as mailed; empty when it is marked so already. */
    public static Optional<StoredIdentity> mailed(StoredIdentity owner, VerifiableAddress address, Instant now) {
        return address.status().equals(AddressStatus.SENT)
                ? Optional.empty()
                : Optional.of(replace(owner, address, address.withStatus(AddressStatus.SENT, now)));
    }

    /** The identity with this address verified, since its first proof; the identity as it is when it is no address of its own. */
    public static StoredIdentity verified(StoredIdentity owner, Channel via, String address, Instant now) {
        return find(owner, via, address)
                .filter(known -> !known.verified() || !known.status().equals(AddressStatus.COMPLETED))
                .map(known -> replace(owner, known, proven(known, now)))
                .orElse(owner);
    }

    private static VerifiableAddress proven(VerifiableAddress address, Instant now) {
        return address.verified() ? address.withStatus(AddressStatus.COMPLETED, now) : address.asVerified(now);
    }

    /** Whether two states of an identity differ in where it is reached, in what is known of that, or in what it is found by. */
    public static boolean differ(StoredIdentity one, StoredIdentity other) {
        return !standing(one).equals(standing(other))
                || !recovery(one).equals(recovery(other))
                || !identifiers(one).equals(identifiers(other));
    }

    private static Set<List<Object>> standing(StoredIdentity identity) {
        return identity.profile().verifiableAddresses().stream()
                .map(one -> List.<Object>of(one.via(), one.value(), one.verified()))
                .collect(Collectors.toSet());
    }

    private static Set<List<Object>> recovery(StoredIdentity identity) {
        return identity.profile().recoveryAddresses().stream()
                .map(one -> List.<Object>of(one.via(), one.value()))
                .collect(Collectors.toSet());
    }

    private static Set<List<String>> identifiers(StoredIdentity identity) {
        return identity.credentials().stream().map(Credential::identifiers).collect(Collectors.toSet());
    }
}
