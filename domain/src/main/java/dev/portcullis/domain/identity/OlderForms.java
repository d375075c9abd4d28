package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives identities that an earlier version kept the canonical form of their identifiers, a few at a time. It may be stopped
 * anywhere, and several nodes may do it at once: each identity is looked at once by whoever comes first.
 */
public final class OlderForms {
    private static final Set<CredentialType> TYPED = Set.of(CredentialType.PASSWORD, CredentialType.CODE);

    private final UnitOfWork work;
    private final Identifiers identifiers;

    public OlderForms(UnitOfWork work, Identifiers identifiers) {
        this.work = work;
        this.identifiers = identifiers;
    }

    /**
     * What came of some identities.
     *
     * @param looked how many there were; 0 when there are no more
     * @param clashes those whose canonical form belongs to another identity: they stay as they were
     */
    public record Report(int looked, List<IdentityId> clashes) {
        public Report {
            clashes = List.copyOf(clashes);
        }
    }

    /** Look at some more of them. */
    public Report rewrite(int most) {
        List<StoredIdentity> some = work.read(stores -> stores.identities().ofOlderForm(most));
        var clashes = new ArrayList<IdentityId>();
        var leave = new ArrayList<IdentityId>();
        for (StoredIdentity one : some) {
            StoredIdentity next = canonical(one);
            boolean clash = !next.equals(one) && isTaken(next);
            if (clash) {
                clashes.add(one.id());
            }
            if (clash || next.equals(one)) {
                leave.add(one.id());
            }
        }
        leave(leave);
        return new Report(some.size(), clashes);
    }

    /** Those whose form is canonical already, or stays as it is, in one go. */
    private void leave(List<IdentityId> ids) {
        work.write(stores -> {
            ids.forEach(stores.identities()::leaveForm);
            return ids;
        });
    }

    private boolean isTaken(StoredIdentity next) {
        try {
            work.write(stores -> stores.identities().update(next));
            return false;
        } catch (IdentifierTaken taken) {
            return true;
        } catch (StaleVersion changedMeanwhile) {
            // Whoever changed it gave it its form, or it is among the next ones.
            return false;
        }
    }

    StoredIdentity canonical(StoredIdentity identity) {
        IdentityProfile profile = identity.profile();
        List<Credential> credentials =
                identity.credentials().stream().map(this::canonical).toList();
        return new StoredIdentity(
                profile.withAddresses(verifiable(profile), recovery(profile)), credentials, identity.version());
    }

    private Credential canonical(Credential credential) {
        if (!TYPED.contains(credential.type())) {
            return credential;
        }
        List<String> texts = credential.identifiers().stream()
                .map(this::canonical)
                .distinct()
                .toList();
        return new Credential(
                credential.type(), texts, config(credential.config()), credential.createdAt(), credential.updatedAt());
    }

    private String canonical(String kept) {
        String canonical = identifiers.canonical(kept);
        return canonical.isEmpty() ? kept : canonical;
    }

    private JsonObject config(JsonObject config) {
        return config.get("addresses").orElse(null) instanceof JsonArray(List<Json> items)
                ? config.with(
                        "addresses",
                        new JsonArray(
                                items.stream().map(this::address).distinct().toList()))
                : config;
    }

    private Json address(Json item) {
        return item instanceof JsonObject object
                ? object.text("address")
                        .<Json>map(text -> object.with("address", Json.of(canonical(text))))
                        .orElse(item)
                : item;
    }

    private List<VerifiableAddress> verifiable(IdentityProfile profile) {
        Map<List<Object>, VerifiableAddress> byValue = new LinkedHashMap<>();
        for (VerifiableAddress one : profile.verifiableAddresses()) {
            VerifiableAddress next = verifiable(one);
            byValue.merge(List.of(next.via(), next.value()), next, (a, b) -> a.verified() ? a : b);
        }
        return List.copyOf(byValue.values());
    }

    /** A telephone number is the same however it is written; a mail address in other letters has to be verified anew. */
    private VerifiableAddress verifiable(VerifiableAddress one) {
        String value = canonical(one.value());
        boolean same = value.equals(one.value()) || one.via().equals(Channel.SMS);
        return same
                ? one.withValue(value)
                : new VerifiableAddress(
                        one.id(),
                        value,
                        false,
                        one.via(),
                        AddressStatus.PENDING,
                        null,
                        one.createdAt(),
                        one.updatedAt());
    }

    private List<RecoveryAddress> recovery(IdentityProfile profile) {
        Map<List<Object>, RecoveryAddress> byValue = new LinkedHashMap<>();
        for (RecoveryAddress one : profile.recoveryAddresses()) {
            RecoveryAddress next = one.withValue(canonical(one.value()));
            byValue.putIfAbsent(List.of(next.via(), next.value()), next);
        }
        return List.copyOf(byValue.values());
    }
}
