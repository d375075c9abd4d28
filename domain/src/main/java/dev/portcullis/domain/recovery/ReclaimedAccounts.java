package dev.portcullis.domain.recovery;

import dev.portcullis.domain.identity.MethodLevels;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.notice.Notices;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an account is once somebody recovered it. Anybody can sign up with an address that is not theirs, and wait: so a
 * password that was set before its address was proven does not outlive the recovery, and neither do other ways in that came
 * with it. Source: docs/security.md, E7, C9; our stricter profile.
 */
public final class ReclaimedAccounts {
    private static final String ADDRESSES = "addresses";

    private final boolean dropsUnproven;
    private final MethodLevels levels;
    private final Notices notices;

    /** @param dropsUnproven whether credentials go that were set while the address was unproven; in the contract they stay */
    public ReclaimedAccounts(boolean dropsUnproven, MethodLevels levels, Notices notices) {
        this.dropsUnproven = dropsUnproven;
        this.levels = levels;
        this.notices = notices;
    }

    /** Keep the account as it is then, and tell its owner. */
    void keep(Stores stores, StoredIdentity before, StoredIdentity after, Instant now) {
        notices.tellRecovered(stores, before, now);
        stores.identities().update(after);
    }

    /** @param proven what was sent to the address that somebody now proved to read */
    StoredIdentity of(StoredIdentity identity, IssuedCode proven, Instant now) {
        StoredIdentity verified = VerifiableAddresses.verified(identity, proven.via(), proven.address(), now);
        if (!dropsUnproven) {
            return verified;
        }
        Optional<Instant> since = VerifiableAddresses.find(identity, proven.via(), proven.address())
                .filter(VerifiableAddress::verified)
                .map(known -> known.verifiedAt() == null ? Instant.EPOCH : known.verifiedAt());
        return since.map(moment -> withoutSecretsBefore(moment, verified, now))
                .orElseGet(() -> withNothingBut(proven, verified, now));
    }

    /** The address was proven before: only what is older than that goes. */
    private StoredIdentity withoutSecretsBefore(Instant proven, StoredIdentity identity, Instant now) {
        List<Credential> kept = identity.credentials().stream()
                .flatMap(one -> isFollowing(one) || !one.createdAt().isBefore(proven)
                        ? Optional.of(one).stream()
                        : withoutSecret(one, now).stream())
                .toList();
        return levels.in(new StoredIdentity(identity.profile(), kept, identity.version()));
    }

    /** Nobody had ever proven the address: it is the only way in that stays. */
    private StoredIdentity withNothingBut(IssuedCode proven, StoredIdentity identity, Instant now) {
        List<Credential> kept = identity.credentials().stream()
                .flatMap(one -> isFollowing(one)
                        ? Optional.of(restricted(one, proven.address(), now)).stream()
                        : withoutSecret(one, now).stream())
                .toList();
        IdentityProfile profile = identity.profile();
        List<RecoveryAddress> ways = profile.recoveryAddresses().stream()
                .filter(way -> way.via().equals(proven.via()) && way.value().equals(proven.address()))
                .toList();
        return levels.in(new StoredIdentity(
                profile.withAddresses(profile.verifiableAddresses(), ways), kept, identity.version()));
    }

    /** Codes have no secret of their own: who may be sent one follows from the traits. */
    private static boolean isFollowing(Credential credential) {
        return credential.type().equals(CredentialType.CODE);
    }

    /** The name to sign in by with a password or a security key stays taken; whatever else was bound is no longer. */
    private static Optional<Credential> withoutSecret(Credential credential, Instant now) {
        return List.of(CredentialType.PASSWORD, CredentialType.WEBAUTHN).contains(credential.type())
                ? Optional.of(credential.withConfig(JsonObject.EMPTY, now))
                : Optional.empty();
    }

    private static Credential restricted(Credential codes, String address, Instant now) {
        List<Json> kept = codes.config().items(ADDRESSES).stream()
                .filter(one -> one instanceof JsonObject known
                        && known.get("address")
                                .filter(new JsonString(address)::equals)
                                .isPresent())
                .toList();
        List<String> identifiers =
                codes.identifiers().stream().filter(address::equals).toList();
        return codes.withIdentifiers(identifiers, now)
                .withConfig(codes.config().with(ADDRESSES, new JsonArray(kept)), now);
    }
}
